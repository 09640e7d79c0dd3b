package littlegiant.submission;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import littlegiant.facts.Attestation;
import littlegiant.facts.Attestations;
import littlegiant.facts.Basis;
import littlegiant.facts.Category;
import littlegiant.facts.Enterprise;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.RightStatus;
import littlegiant.facts.RightType;
import littlegiant.facts.Severity;
import littlegiant.facts.Stage;
import littlegiant.facts.TaxCreditGrade;
import littlegiant.facts.TechnologyEvidence;
import littlegiant.facts.Violation;
import littlegiant.facts.ViolationGround;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Arbitrary enterprises without a fault, any fact of which may be missing. */
public final class SubmittedEnterprises {
    /** A real code, registered before 2016, whose check character is another than the standard asks for. */
    private static final String WRONGLY_CHECKED = "91350203M0001QKT19";

    private SubmittedEnterprises() {}

    /** Any of them. */
    public static Arbitrary<Enterprise> valid() {
        var codes = Combinators.combine(
                        Arbitraries.of(
                                        "91210381MA0P000187",
                                        "91210381MA0P000930",
                                        "914403001922038216",
                                        WRONGLY_CHECKED)
                                .injectNull(0.3),
                        text(),
                        day(),
                        Arbitraries.of("210381", "210302").injectNull(0.3),
                        Arbitraries.of("C3089", "3089", "I65", "M7514", "01").injectNull(0.3))
                .as(Codes::new);
        var choices = Combinators.combine(
                        any(Category.class),
                        any(Stage.class),
                        Arbitraries.of(TechnologyEvidence.class)
                                .list()
                                .ofMaxSize(3)
                                .injectNull(0.3),
                        any(TaxCreditGrade.class),
                        flag(),
                        flag())
                .as(Choices::new);
        return Combinators.combine(codes, choices, years(), rights(), attestations(), violations())
                .as((code, choice, years, rights, attestations, violations) -> new Enterprise(
                        code.creditCode(),
                        WRONGLY_CHECKED.equals(code.creditCode()) ? Boolean.TRUE : choice.dishonest(),
                        code.name(),
                        code.establishedOn(),
                        code.division(),
                        code.name(),
                        code.industry(),
                        choice.category(),
                        choice.stage(),
                        choice.evidence(),
                        years,
                        rights,
                        choice.grade(),
                        code.name(),
                        choice.abnormal(),
                        choice.dishonest(),
                        attestations,
                        violations));
    }

    private record Codes(String creditCode, String name, LocalDate establishedOn, String division, String industry) {}

    private record Choices(
            Category category,
            Stage stage,
            List<TechnologyEvidence> evidence,
            TaxCreditGrade grade,
            Boolean abnormal,
            Boolean dishonest) {}

    private static Arbitrary<List<FiscalYear>> years() {
        Arbitrary<Long> count =
                Arbitraries.longs().between(0, 1_000_000_000_000_000L).injectNull(0.2);
        Arbitrary<BigDecimal> money = Arbitraries.bigDecimals()
                .between(new BigDecimal("-1000000000000000"), new BigDecimal("1000000000000000"))
                .ofScale(2)
                .injectNull(0.2);
        var heads = Combinators.combine(
                        Arbitraries.integers().between(1949, 2999), count, count, count, money, money, money)
                .as((fiscalYear, a, b, c, d, e, f) -> new FiscalYear(
                        fiscalYear,
                        a,
                        b,
                        c == null || a == null ? c : Long.valueOf(Math.min(a, c)),
                        d,
                        e,
                        f,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null));
        return Combinators.combine(heads, money, money, money, money, money, money)
                .as((year, a, b, c, d, e, f) -> new FiscalYear(
                        year.fiscalYear(),
                        year.employees(),
                        year.employeesYearEnd(),
                        year.rdEmployees(),
                        year.operatingRevenue(),
                        year.mainBusinessRevenue(),
                        year.salesRevenue(),
                        a,
                        b,
                        c,
                        d,
                        e,
                        f))
                .list()
                .uniqueElements(FiscalYear::fiscalYear)
                .ofMaxSize(5);
    }

    private static Arbitrary<List<IntellectualProperty>> rights() {
        return Combinators.combine(any(RightType.class), text(), any(RightStatus.class), day(), day(), flag())
                .as(IntellectualProperty::new)
                .list()
                .ofMaxSize(4)
                .injectNull(0.2);
    }

    private static Arbitrary<Attestations> attestations() {
        Arbitrary<Attestation> one = Combinators.combine(flag(), any(Basis.class), text(), day())
                .as(Attestation::new)
                .injectNull(0.3);
        return one.list()
                .ofSize(9)
                .map(a -> new Attestations(
                        a.get(0), a.get(1), a.get(2), a.get(3), a.get(4), a.get(5), a.get(6), a.get(7), a.get(8)));
    }

    private static Arbitrary<List<Violation>> violations() {
        return Combinators.combine(any(ViolationGround.class), text(), text(), day(), flag(), any(Severity.class))
                .as(Violation::new)
                .list()
                .ofMaxSize(4)
                .injectNull(0.2);
    }

    private static <E extends Enum<E>> Arbitrary<E> any(Class<E> kind) {
        return Arbitraries.of(kind).injectNull(0.2);
    }

    private static Arbitrary<Boolean> flag() {
        return Arbitraries.of(true, false).injectNull(0.2);
    }

    private static Arbitrary<LocalDate> day() {
        return Arbitraries.integers()
                .between(-20_000, 40_000)
                .map(LocalDate::ofEpochDay)
                .injectNull(0.2);
    }

    /** Any characters but NUL and half ones. */
    private static Arbitrary<String> text() {
        return Arbitraries.strings()
                .withCharRange('\u0001', '\uD7FF')
                .withCharRange('\uE000', '\uFFFF')
                .ofMaxLength(20)
                .map(text -> text.length() > 10 ? text + "𠮷" : text)
                .injectNull(0.2);
    }
}
