package littlegiant.yardstick;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import littlegiant.facts.Attestation;
import littlegiant.facts.Attestations;
import littlegiant.facts.Basis;
import littlegiant.facts.Enterprise;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.RightStatus;
import littlegiant.facts.RightType;
import littlegiant.facts.Stage;
import littlegiant.facts.TaxCreditGrade;
import littlegiant.facts.TechnologyEvidence;

/** An enterprise that satisfies everything, and how to change one fact of it. */
public final class Model {
    /** The day on which it does. */
    public static final LocalDate DAY = LocalDate.parse("2017-06-30");

    private static final Attestation ATTESTED =
            new Attestation(true, Basis.ATTESTED, "科技局", LocalDate.parse("2017-04-20"));

    private Model() {}

    /**
     * A machine builder in Tengao that meets every criterion of cultivation and recognition by a margin: small by its
     * staff, 1亿元 of main business revenue and more.
     */
    public static Enterprise enterprise() {
        return new Enterprise(
                "91210381MA0P000187",
                null,
                "海城样例机械有限公司",
                LocalDate.parse("2012-05-01"),
                "210381",
                "腾鳌开发区",
                "C3089",
                null,
                Stage.GROWTH,
                List.of(TechnologyEvidence.HIGH_TECH_ENTERPRISE),
                List.of(year(2016, "220000000", "26000000"), year(2015, "180000000", "20000000")),
                List.of(new IntellectualProperty(
                        RightType.INVENTION_PATENT,
                        "ZL201210000000.1",
                        RightStatus.GRANTED,
                        LocalDate.parse("2015-03-04"),
                        LocalDate.parse("2033-03-04"),
                        true)),
                TaxCreditGrade.A,
                null,
                false,
                false,
                new Attestations(
                        ATTESTED, ATTESTED, ATTESTED, ATTESTED, ATTESTED, ATTESTED, ATTESTED, ATTESTED, ATTESTED),
                List.of());
    }

    private static FiscalYear year(int fiscalYear, String revenue, String profit) {
        BigDecimal income = new BigDecimal(revenue);
        return new FiscalYear(
                fiscalYear,
                200L,
                210L,
                60L,
                income,
                income,
                income,
                income,
                new BigDecimal("15000000"),
                new BigDecimal("15000000"),
                new BigDecimal(profit),
                new BigDecimal("100000000"),
                new BigDecimal("40000000"));
    }

    /**
     * The enterprise with one fact changed.
     *
     * @param place the fact's path through records and lists, {@code years/0/rdEmployees}
     * @param fact what to put there, null to leave it out
     */
    public static Enterprise with(Enterprise enterprise, String place, Object fact) {
        return (Enterprise) changed(enterprise, List.of(place.split("/")), fact);
    }

    private static Object changed(Object whole, List<String> place, Object fact) {
        if (place.isEmpty()) {
            return fact;
        }
        List<String> below = place.subList(1, place.size());
        if (whole instanceof List<?> list) {
            List<Object> changed = new ArrayList<>(list);
            int index = Integer.parseInt(place.get(0));
            changed.set(index, changed(changed.get(index), below, fact));
            return changed;
        }
        RecordComponent[] components = whole.getClass().getRecordComponents();
        Object[] parts = Records.parts((Record) whole);
        for (int i = 0; i < components.length; i++) {
            if (components[i].getName().equals(place.get(0))) {
                parts[i] = changed(parts[i], below, fact);
                return Records.of(whole.getClass(), parts);
            }
        }
        throw new IllegalArgumentException("no fact " + place + " in " + whole);
    }
}
