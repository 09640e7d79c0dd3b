package littlegiant.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import littlegiant.facts.Enterprise;
import littlegiant.plan.Goal.Goals;
import littlegiant.ruleset.engine.Finding;
import littlegiant.vocabulary.ConditionFormulas;
import littlegiant.vocabulary.Formula;
import littlegiant.vocabulary.JudgedTooLong;
import littlegiant.vocabulary.Situation;
import littlegiant.vocabulary.Status;
import littlegiant.vocabulary.Unknown;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Finds the least joint change of figures that meets every figure criterion of a decision at once. The engine assesses
 * the planned enterprise, and only confirmed plans are returned.
 */
public final class Planner {
    /**
     * The number of rounds, since planned figures may change which rules apply and the plan is then repeated for those
     * rules.
     */
    private static final int MOST_ROUNDS = 4;

    private static final Text TOO_HARD = Text.of(
            "规则的组合过多,在限定的时间内没有找到方案;请用 keep 保持一部分指标不变后再试",
            "the rules combine in too many ways to find a plan in the time that one may take: hold some facts by keep");
    private static final Text NOT_CONFIRMED = Text.of(
            "拟定的数据改变了适用的规则,没有得到经规则核实的方案;请用 keep 保持一部分指标不变后再试",
            "what was planned has other rules apply, and no plan was confirmed by them: hold some facts by keep");

    private final Duration longest;

    /**
     * Creates a planner.
     *
     * @param longest the time limit for a plan
     */
    public Planner(Duration longest) {
        this.longest = longest;
    }

    /** The plan, or why there is none. */
    public PlanResult plan(PlanQuestion question) {
        try {
            PlannedYears planned = PlannedYears.of(question.enterprise(), question.asOf());
            return new Planning(question, planned, Map.of(), new SearchBudget(longest)).result();
        } catch (JudgedTooLong tooLong) {
            return new PlanResult.Undecided(TOO_HARD);
        }
    }

    /** Reached goals, and the engine's findings for the planned enterprise. */
    private record Attempt(
            Goals goals, GoalSearch.Reached reached, Enterprise enterprise, List<Finding> after, boolean sameRules) {

        /** Whether the engine's findings reach the planned strengths, by the rules for which they were planned. */
        boolean isConfirmed() {
            for (int i = 0; i < after.size() && sameRules; i++) {
                if (!reached.strengths()
                        .get(i)
                        .isReached(after.get(i).judgement().status())) {
                    return false;
                }
            }
            return sameRules;
        }
    }

    /** The processing of one question. */
    private final class Planning {
        private final PlanQuestion question;
        private final PlannedYears planned;
        private final Enterprise enterprise;
        private final Situation situation;
        private final Map<Unknown, BigDecimal> set;
        private final Set<Unknown> open;
        private final SearchBudget budget;

        /**
         * Starts a question.
         *
         * @param set values that are fixed in advance, because they would be multiplied by chosen ones
         */
        Planning(PlanQuestion question, PlannedYears planned, Map<Unknown, BigDecimal> set, SearchBudget budget) {
            this.question = question;
            this.planned = planned;
            this.set = set;
            this.budget = budget;
            this.enterprise = PlannedEnterprise.with(planned.enterprise(), set, question.asOf());
            this.situation = Situation.of(enterprise, question.asOf(), longest);
            this.open = OpenFacts.of(planned, situation, question.policy(), question.terms());
            open.removeAll(set.keySet());
        }

        PlanResult result() {
            List<Finding> before = findings(enterprise);
            Goals goals = goals(before, open);
            GoalSearch.GoalOutcome outcome = search(goals);
            if (outcome instanceof GoalSearch.Conflicting conflict) {
                return infeasible(conflict, before);
            }
            if (!(outcome instanceof GoalSearch.Reached reached)) {
                return new PlanResult.Undecided(TOO_HARD);
            }
            Attempt first = attempt(goals, reached);
            if (first.isConfirmed()) {
                return withInterpolatedYears(first).orElseGet(() -> plan(first, !looksAtNumbers(before)));
            }
            Attempt found = cheaper(forChangedRules(first), withRuleFactsFixed(first, before));
            return found == null ? new PlanResult.Undecided(NOT_CONFIRMED) : plan(found, false);
        }

        /**
         * Plans again with the figures of intermediate years on the straight line to their planned values, if they were
         * fixed at their present ones.
         */
        private Optional<PlanResult> withInterpolatedYears(Attempt attempt) {
            Map<Unknown, BigDecimal> line = new StraightLine(planned, situation)
                    .of(attempt.goals().held(), attempt.reached().values());
            if (!set.isEmpty() || line.isEmpty()) {
                return Optional.empty();
            }
            PlanResult again = new Planning(question, planned, line, budget).result();
            return Optional.of(again).filter(PlanResult.Plan.class::isInstance);
        }

        private List<Finding> findings(Enterprise planned) {
            return question.policy()
                    .decide(planned, question.asOf(), Set.of(question.decision()))
                    .decisions()
                    .get(0)
                    .findings();
        }

        /** The goals without products of two changing unknowns: one factor of each product is fixed. */
        private Goals goals(List<Finding> findings, Set<Unknown> moving) {
            Goals goals = Goal.of(findings, situation, moving);
            if (goals.held().isEmpty()) {
                return goals;
            }
            Set<Unknown> fewer = new LinkedHashSet<>(moving);
            fewer.removeAll(goals.held());
            Goals rest = goals(findings, fewer);
            Set<Unknown> held = new LinkedHashSet<>(goals.held());
            held.addAll(rest.held());
            return new Goals(rest.goals(), rest.moving(), held);
        }

        private GoalSearch.GoalOutcome search(Goals goals) {
            PlanTerms terms = question.terms();
            List<Formula> rules =
                    new ArrayList<>(StaffRules.of(planned, situation, goals.moving(), terms.researchers()));
            terms.most(PlanTerms.RIGHTS, 0)
                    .ifPresent(most -> rules.add(MovableFacts.rightsAtMost(most, situation, goals.moving())));
            return new GoalSearch(situation, goals.moving(), terms, rules, budget).reach(goals.goals());
        }

        private Attempt attempt(Goals goals, GoalSearch.Reached reached) {
            Enterprise reaching = PlannedEnterprise.with(enterprise, reached.values(), question.asOf());
            List<Finding> after = findings(reaching);
            List<Finding> before = goals.goals().stream().map(Goal::finding).toList();
            return new Attempt(goals, reached, reaching, after, isSame(before, after));
        }

        private boolean isSame(List<Finding> before, List<Finding> after) {
            if (before.size() != after.size()) {
                return false;
            }
            for (int i = 0; i < before.size(); i++) {
                if (before.get(i).rule() != after.get(i).rule()
                        || !before.get(i).condition().equals(after.get(i).condition())) {
                    return false;
                }
            }
            return true;
        }

        /** Whether rules consult facts that plans change, so that other figures may change which rules apply. */
        private boolean looksAtNumbers(List<Finding> findings) {
            return findings.stream()
                    .flatMap(finding -> finding.rule().matched().stream())
                    .anyMatch(type -> type != Enterprise.class);
        }

        /**
         * Plans again for the rules that apply to the planned enterprise, until they no longer change; null if they do
         * not settle.
         */
        private @Nullable Attempt forChangedRules(Attempt first) {
            Attempt attempt = first;
            for (int round = 1; round < MOST_ROUNDS && !attempt.isConfirmed(); round++) {
                Goals goals = goals(attempt.after(), open);
                if (!(search(goals) instanceof GoalSearch.Reached reached)) {
                    return null;
                }
                attempt = attempt(goals, reached);
            }
            return attempt.isConfirmed() ? attempt : null;
        }

        /** Plans again with the facts fixed that change which rules apply. */
        private @Nullable Attempt withRuleFactsFixed(Attempt first, List<Finding> before) {
            Set<Unknown> moving = new LinkedHashSet<>(open);
            Set<Unknown> culprits = new LinkedHashSet<>();
            first.reached().values().forEach((unknown, value) -> {
                Map<Unknown, BigDecimal> alone = Map.of(unknown, value);
                Enterprise changed = PlannedEnterprise.with(enterprise, alone, question.asOf());
                if (!isSame(before, findings(changed))) {
                    culprits.add(unknown);
                }
            });
            moving.removeAll(culprits);
            Goals goals = goals(before, moving);
            if (culprits.isEmpty() || !(search(goals) instanceof GoalSearch.Reached reached)) {
                return null;
            }
            Set<Unknown> held = new LinkedHashSet<>(goals.held());
            held.addAll(culprits);
            Attempt attempt = attempt(new Goals(goals.goals(), goals.moving(), held), reached);
            return attempt.isConfirmed() ? attempt : null;
        }

        private @Nullable Attempt cheaper(@Nullable Attempt a, @Nullable Attempt b) {
            if (a == null || b == null) {
                return a == null ? b : a;
            }
            return b.reached().price().compareTo(a.reached().price()) < 0 ? b : a;
        }

        private PlanResult.Plan plan(Attempt attempt, boolean sameRulesWhatever) {
            Map<Unknown, BigDecimal> values = new LinkedHashMap<>(set);
            values.putAll(attempt.reached().values());
            Situation given = Situation.of(planned.enterprise(), question.asOf(), longest);
            List<PlannedChange> changes =
                    new PlannedChanges(planned, given, attempt.reached().rights()).of(values);
            List<Finding> prerequisites = open(attempt.after());
            Set<Unknown> notChosen = new LinkedHashSet<>(set.keySet());
            notChosen.addAll(attempt.goals().held());
            List<Text> held = notChosen.stream()
                    .map(unknown -> PlannedChange.label(unknown, List.of()))
                    .toList();
            return new PlanResult.Plan(
                    question.asOf(),
                    changes,
                    prerequisites,
                    held,
                    attempt.reached().least() && held.isEmpty() && sameRulesWhatever,
                    attempt.enterprise(),
                    PlanSummary.of(changes, prerequisites));
        }

        private PlanResult.Infeasible infeasible(GoalSearch.Conflicting conflict, List<Finding> before) {
            List<Finding> conflicts =
                    conflict.goals().stream().map(Goal::finding).toList();
            List<Finding> others = new ArrayList<>(open(before));
            Set<Finding> inConflict = new HashSet<>(conflicts);
            others.removeIf(finding ->
                    inConflict.contains(finding) || ConditionFormulas.looksAtNumbers(finding.condition(), situation));
            return new PlanResult.Infeasible(question.asOf(), conflicts, others, PlanSummary.ofConflict(conflicts));
        }

        private static List<Finding> open(List<Finding> findings) {
            return findings.stream()
                    .filter(finding -> finding.judgement().status() != Status.MET
                            && finding.judgement().status() != Status.NOT_APPLICABLE)
                    .toList();
        }
    }
}
