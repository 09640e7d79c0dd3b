package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import littlegiant.facts.Attestation;
import littlegiant.facts.Attestations;
import littlegiant.facts.Enterprise;
import littlegiant.facts.Figure;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.TaxCreditGrade;
import littlegiant.facts.TechnologyEvidence;
import littlegiant.facts.Violation;

/** An enterprise of which only what a test speaks of is known. Judged on 2017-06-30, so that 2016 is the reference year. */
final class SampleEnterprise {
    static final LocalDate DAY = LocalDate.of(2017, 6, 30);

    String registeredDivision;
    String industryCode;
    LocalDate establishedOn;
    List<TechnologyEvidence> technologyEvidence;
    List<IntellectualProperty> rights;
    List<Violation> violations;
    TaxCreditGrade taxCreditGrade;
    String otherCreditRating;
    Boolean abnormalOperation;
    Boolean seriousDishonesty;
    Attestation managementTeam;
    private final Map<Integer, Map<Figure, BigDecimal>> years = new TreeMap<>(Collections.reverseOrder());

    /** A figure of the reference year. */
    SampleEnterprise with(Figure figure, Object value) {
        return with(2016, figure, value);
    }

    SampleEnterprise with(int year, Figure figure, Object value) {
        years.computeIfAbsent(year, y -> new EnumMap<>(Figure.class))
                .put(figure, value == null ? null : new BigDecimal(value.toString()));
        return this;
    }

    /** A figure of the reference year and the years before it, the latest first. */
    SampleEnterprise over(Figure figure, Object... latestFirst) {
        for (int back = 0; back < latestFirst.length; back++) {
            with(2016 - back, figure, latestFirst[back]);
        }
        return this;
    }

    Situation situation() {
        return Situation.of(enterprise(years()), DAY);
    }

    /** The same facts, the years in another order. */
    Situation situationWithYearsReversed() {
        List<FiscalYear> reversed = new ArrayList<>(years());
        Collections.reverse(reversed);
        return Situation.of(enterprise(reversed), DAY);
    }

    private List<FiscalYear> years() {
        List<FiscalYear> built = new ArrayList<>();
        years.forEach((year, figures) -> built.add(year(year, figures)));
        return built;
    }

    private static FiscalYear year(int year, Map<Figure, BigDecimal> figures) {
        return new FiscalYear(
                year,
                heads(figures.get(Figure.EMPLOYEES)),
                heads(figures.get(Figure.EMPLOYEES_YEAR_END)),
                heads(figures.get(Figure.RD_EMPLOYEES)),
                figures.get(Figure.OPERATING_REVENUE),
                figures.get(Figure.MAIN_BUSINESS_REVENUE),
                figures.get(Figure.SALES_REVENUE),
                figures.get(Figure.PRODUCT_SALES_REVENUE),
                figures.get(Figure.RD_INVESTMENT),
                figures.get(Figure.RD_EXPENSE),
                figures.get(Figure.NET_PROFIT),
                figures.get(Figure.TOTAL_ASSETS),
                figures.get(Figure.TOTAL_LIABILITIES));
    }

    private static Long heads(BigDecimal count) {
        return count == null ? null : count.longValueExact();
    }

    private Enterprise enterprise(List<FiscalYear> figures) {
        return new Enterprise(
                null,
                null,
                null,
                establishedOn,
                registeredDivision,
                null,
                industryCode,
                null,
                null,
                technologyEvidence,
                figures,
                rights,
                taxCreditGrade,
                otherCreditRating,
                abnormalOperation,
                seriousDishonesty,
                new Attestations(managementTeam, null, null, null, null, null, null, null, null),
                violations);
    }
}
