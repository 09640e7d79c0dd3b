package littlegiant.yardstick;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.facts.Enterprise;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.RightType;
import littlegiant.facts.Severity;
import littlegiant.facts.ViolationGround;

/** The example policy {@code tech-sme-2017}, of declared facts and attestations and of a score, decided by hand. */
public final class TechSmeByHand {
    private static final BigDecimal TWO_HUNDRED_MILLION = new BigDecimal("200000000");
    private static final List<Integer> STAFF_PERCENTS = List.of(10, 15, 20, 25, 30);
    private static final List<Integer> STAFF_POINTS = List.of(0, 4, 8, 12, 16, 20);
    private static final List<Integer> SALES_PERCENTS = List.of(2, 3, 4, 5, 6);
    private static final List<Integer> COST_PERCENTS = List.of(10, 15, 20, 25, 30);
    private static final List<Integer> EXPENSE_POINTS = List.of(0, 10, 20, 30, 40, 50);
    private static final Set<RightType> FIRST_CLASS =
            EnumSet.of(RightType.INVENTION_PATENT, RightType.PLANT_VARIETY, RightType.IC_LAYOUT);
    private static final Set<RightType> SECOND_CLASS =
            EnumSet.of(RightType.UTILITY_MODEL, RightType.DESIGN, RightType.SOFTWARE_COPYRIGHT);
    private static final Set<ViolationGround> ACCIDENT =
            EnumSet.of(ViolationGround.SAFETY_ACCIDENT, ViolationGround.QUALITY_ACCIDENT);

    private final Enterprise enterprise;
    private final LocalDate asOf;
    /** The year before the day; one without figures where it was not given. */
    private final FiscalYear last;

    private TechSmeByHand(Enterprise enterprise, LocalDate asOf) {
        this.enterprise = enterprise;
        this.asOf = asOf;
        int reference = asOf.getYear() - 1;
        this.last = enterprise
                .year(reference)
                .orElseGet(() -> new FiscalYear(
                        reference, null, null, null, null, null, null, null, null, null, null, null, null));
    }

    /** Decides everything about an enterprise that satisfies the facts' invariants. */
    public static PolicyAnswer decide(Enterprise enterprise, LocalDate asOf) {
        return new TechSmeByHand(enterprise, asOf).decide();
    }

    private PolicyAnswer decide() {
        Map<String, Mark> marks = new LinkedHashMap<>();
        marks.put("T1", holds("境内居民企业"));
        marks.put("T2a", atMost(sum(last.employees()), BigDecimal.valueOf(500)));
        marks.put("T2b", atMost(last.salesRevenue(), TWO_HUNDRED_MILLION));
        marks.put("T2c", atMost(last.totalAssets(), TWO_HUNDRED_MILLION));
        marks.put("T3", holds("产品不属限制淘汰"));
        marks.put(
                "T4a",
                none(ACCIDENT, Severity.MAJOR, 12)
                        .and(none(ACCIDENT, Severity.MAJOR, 24).generally())
                        .and(none(EnumSet.of(ViolationGround.ENVIRONMENT), null, 24)
                                .generally()));
        marks.put("T4b", holds("无科研严重失信"));
        marks.put("T4c", isNot(enterprise.abnormalOperation()).and(isNot(enterprise.seriousDishonesty())));
        marks.put(
                "T5",
                score().atLeast(60)
                        .and(Rates.atLeast(scientists(), sum(last.employees()), new BigDecimal("0.10")))
                        .or(confirmed()));
        Mark all = marks.values().stream().reduce(Mark.MET, Mark::and);
        return new PolicyAnswer(marks, Map.of("evaluation", Verdict.ofCriteria(all)));
    }

    private Span score() {
        Span staff = Span.byShare(scientists(), sum(last.employees()), STAFF_PERCENTS, STAFF_POINTS);
        Span expense = Span.byShare(last.rdExpense(), last.salesRevenue(), SALES_PERCENTS, EXPENSE_POINTS)
                .orBetter(Span.byShare(last.rdExpense(), last.more().number("成本费用总额"), COST_PERCENTS, EXPENSE_POINTS));
        Span second = rights(SECOND_CLASS);
        Span results = Span.where(rights(FIRST_CLASS).atLeast(1), 30)
                .orBetter(new Span(6 * Math.min(second.least(), 4), 6 * Math.min(second.most(), 4), second.open()));
        return staff.plus(expense).plus(results);
    }

    /** The ways that ask for no score. */
    private Mark confirmed() {
        return holds("高企证书有效").or(attested("国家级科技奖励")).or(holds("省部级研发机构")).or(attested("主导制定标准"));
    }

    private Span rights(Set<RightType> types) {
        return Rights.count(types, enterprise.intellectualProperty(), asOf, new Window(asOf, null));
    }

    private Mark none(Set<ViolationGround> kinds, Severity least, int months) {
        return new FinalDecisions(kinds, least, new Window(asOf, months)).none(enterprise.violations());
    }

    private Mark holds(String fact) {
        Boolean holds = enterprise.more().truth(fact);
        return holds == null ? Mark.MISSING : Mark.of(holds);
    }

    private Mark attested(String topic) {
        return Attested.of(enterprise.attestations().declared().of(topic));
    }

    private BigDecimal scientists() {
        return last.more().number("科技人员");
    }

    private static Mark isNot(Boolean listed) {
        return listed == null ? Mark.MISSING : Mark.of(!listed);
    }

    private static Mark atMost(BigDecimal sum, BigDecimal bound) {
        return sum == null ? Mark.MISSING : Mark.of(sum.compareTo(bound) <= 0);
    }

    private static BigDecimal sum(Long count) {
        return count == null ? null : BigDecimal.valueOf(count);
    }
}
