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

/** The invented city's policy {@code scored-city-2026}, of points, look-back windows and decisions, decided by hand. */
public final class ScoredCityByHand {
    private static final BigDecimal FIVE_MILLION = new BigDecimal("5000000");

    private final Enterprise enterprise;
    private final LocalDate asOf;
    private final FiscalYear last;

    private ScoredCityByHand(Enterprise enterprise, LocalDate asOf) {
        this.enterprise = enterprise;
        this.asOf = asOf;
        this.last = enterprise.year(asOf.getYear() - 1).orElse(null);
    }

    /** Decides everything about an enterprise that satisfies the facts' invariants. */
    public static PolicyAnswer decide(Enterprise enterprise, LocalDate asOf) {
        return new ScoredCityByHand(enterprise, asOf).decide();
    }

    private PolicyAnswer decide() {
        Map<String, Mark> marks = new LinkedHashMap<>();
        marks.put("S1", decisions(null, 36, ViolationGround.TAX_EVASION).none(enterprise.violations()));
        marks.put(
                "S2",
                decisions(Severity.MAJOR, 12, ViolationGround.SAFETY_ACCIDENT, ViolationGround.QUALITY_ACCIDENT)
                        .none(enterprise.violations()));
        marks.put(
                "S3",
                decisions(null, 36, ViolationGround.ENVIRONMENT)
                        .count(enterprise.violations())
                        .atMost(1));
        marks.put(
                "S4",
                Rights.count(
                                Set.of(RightType.INVENTION_PATENT, RightType.SOFTWARE_COPYRIGHT),
                                enterprise.intellectualProperty(),
                                asOf,
                                new Window(asOf, 36))
                        .atLeast(2));
        marks.put("S5", score());
        Mark evaluation = marks.values().stream().reduce(Mark.MET, Mark::and);
        Mark fraud = Grounds.any(
                EnumSet.of(ViolationGround.APPLICATION_FRAUD),
                null,
                enterprise.violations(),
                new Window(asOf, 24),
                asOf);
        Mark small = decisions(null, null, ViolationGround.values())
                .count(enterprise.violations())
                .atLeast(1)
                .and(staff().atMost(19));
        marks.put("W1", fraud);
        marks.put("W2", small);
        return new PolicyAnswer(
                marks,
                Map.of("evaluation", Verdict.ofCriteria(evaluation), "removal", Verdict.ofGrounds(fraud, small)));
    }

    private FinalDecisions decisions(Severity least, Integer months, ViolationGround... kinds) {
        return new FinalDecisions(EnumSet.copyOf(List.of(kinds)), least, new Window(asOf, months));
    }

    /** Three parts of at least a point each, and 75 together. */
    private Mark score() {
        List<Span> parts = List.of(
                Span.byShare(
                        last == null ? null : sum(last.rdEmployees()),
                        last == null ? null : sum(last.employees()),
                        List.of(10, 30),
                        List.of(0, 15, 20)),
                Span.byShare(expense(), last == null ? null : last.salesRevenue(), List.of(3, 6), List.of(0, 25, 50))
                        .orBetter(Span.where(expenseReached(), 30)),
                Span.where(Attested.of(enterprise.attestations().rdMechanism()), 30));
        Span sum = parts.stream().reduce(Span.known(0), Span::plus);
        return parts.stream().map(part -> part.atLeast(1)).reduce(sum.atLeast(75), Mark::and);
    }

    private BigDecimal expense() {
        return last == null ? null : last.rdExpense();
    }

    private Mark expenseReached() {
        return expense() == null ? Mark.MISSING : Mark.of(expense().compareTo(FIVE_MILLION) >= 0);
    }

    private Span staff() {
        Long employees = last == null ? null : last.employees();
        return employees == null ? new Span(5, 20, Mark.MISSING) : Span.known(employees <= 10 ? 5 : 20);
    }

    private static BigDecimal sum(Long count) {
        return count == null ? null : BigDecimal.valueOf(count);
    }
}
