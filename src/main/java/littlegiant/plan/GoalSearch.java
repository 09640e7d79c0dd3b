package littlegiant.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.facts.RightType;
import littlegiant.plan.Goal.Strength;
import littlegiant.vocabulary.Formula;
import littlegiant.vocabulary.Situation;
import littlegiant.vocabulary.Unknown;

/**
 * Finds the cheapest values that reach all goals: the best strength of each criterion if possible, otherwise a weaker
 * one that it accepts. If the goals conflict, finds a set of conflicting goals.
 */
final class GoalSearch {
    private final Situation situation;
    private final Set<Unknown> moving;
    private final PlanTerms terms;
    private final List<Formula> rules;
    private final SearchBudget budget;

    /**
     * Creates a search.
     *
     * @param moving the numbers that may change
     * @param rules formulas that must hold for any goals
     */
    GoalSearch(Situation situation, Set<Unknown> moving, PlanTerms terms, List<Formula> rules, SearchBudget budget) {
        this.situation = situation;
        this.moving = moving;
        this.terms = terms;
        this.rules = List.copyOf(rules);
        this.budget = budget;
    }

    /** The result of a search. */
    sealed interface GoalOutcome {}

    /**
     * Values that reach the goals.
     *
     * @param strengths the strength reached for each goal, in the order of the goals
     * @param rights the types of rights that count alike, by the first of them
     */
    record Reached(
            List<Strength> strengths,
            Map<Unknown, BigDecimal> values,
            BigDecimal price,
            boolean least,
            Map<RightType, List<RightType>> rights)
            implements GoalOutcome {}

    /** Goals that cannot be reached together, but can without any one of them. */
    record Conflicting(List<Goal> goals) implements GoalOutcome {}

    /** The search reached its limit before it was decided. */
    record GoalOpen() implements GoalOutcome {}

    /** The cheapest values for the goals. */
    GoalOutcome reach(List<Goal> goals) {
        List<Strength> best = goals.stream().map(Goal::best).toList();
        GoalOutcome outcome = search(goals, best);
        if (!(outcome instanceof Conflicting)) {
            return outcome;
        }
        List<Strength> weakest = goals.stream().map(Goal::weakest).toList();
        if (!weakest.equals(best)) {
            GoalOutcome weaker = search(goals, weakest);
            if (!(weaker instanceof Conflicting)) {
                return weaker instanceof Reached reached ? strengthen(goals, reached, best) : weaker;
            }
        }
        return new Conflicting(conflict(goals));
    }

    /** Raises as many goals as possible to their best strength, one after the other. */
    private Reached strengthen(List<Goal> goals, Reached reached, List<Strength> best) {
        Reached last = reached;
        for (int i = 0; i < goals.size(); i++) {
            if (last.strengths().get(i) == best.get(i)) {
                continue;
            }
            List<Strength> stronger = new ArrayList<>(last.strengths());
            stronger.set(i, best.get(i));
            if (search(goals, stronger) instanceof Reached more) {
                last = more;
            }
        }
        return last;
    }

    private GoalOutcome search(List<Goal> goals, List<Strength> strengths) {
        List<Formula> all = new ArrayList<>(goals.size());
        for (int i = 0; i < goals.size(); i++) {
            all.add(goals.get(i).formula(strengths.get(i)));
        }
        all.addAll(rulesFor(all));
        Formula formula = Formula.all(all);
        if (formula.equals(Formula.FALSE)) {
            return new Conflicting(List.of());
        }
        MovableFacts movable = new MovableFacts(formula, situation, moving, terms);
        ProgramVariables variables = new ProgramVariables(movable.all());
        ChoiceSearch.ChoiceSearchResult result = new ChoiceSearch(variables, budget.forSearch()).cheapest(formula);
        if (result instanceof ChoiceSearch.FoundChoice found) {
            Map<Unknown, BigDecimal> values = ChangesTakenBack.of(formula, variables.facts(), found.values());
            return new Reached(strengths, values, found.price(), found.proven(), movable.groupedRights());
        }
        return result instanceof ChoiceSearch.Impossible ? new Conflicting(List.of()) : new GoalOpen();
    }

    /** The rules that contain unknowns of the formulas, and transitively those of such rules. */
    private List<Formula> rulesFor(List<Formula> formulas) {
        Set<Unknown> spoken = new LinkedHashSet<>();
        formulas.forEach(formula -> collect(formula, spoken));
        List<Formula> left = new ArrayList<>(rules);
        List<Formula> chosen = new ArrayList<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Formula rule : List.copyOf(left)) {
                Set<Unknown> ofRule = new LinkedHashSet<>();
                collect(rule, ofRule);
                if (ofRule.stream().anyMatch(spoken::contains)) {
                    spoken.addAll(ofRule);
                    chosen.add(rule);
                    left.remove(rule);
                    more = true;
                }
            }
        }
        return chosen;
    }

    private static void collect(Formula formula, Set<Unknown> unknowns) {
        if (formula instanceof Formula.Inequality inequality) {
            unknowns.addAll(inequality.form().unknowns());
        } else if (formula instanceof Formula.Quota quota) {
            quota.shares().forEach(share -> collect(share.formula(), unknowns));
        }
    }

    /**
     * A small set of conflicting goals: one, a pair, or what remains after leaving out goals that are not needed for
     * the conflict.
     */
    private List<Goal> conflict(List<Goal> goals) {
        List<Goal> asking = goals.stream()
                .filter(goal -> !goal.formula(goal.weakest()).equals(Formula.TRUE))
                .toList();
        for (int i = 0; i < asking.size(); i++) {
            if (isConflict(List.of(asking.get(i)))) {
                return List.of(asking.get(i));
            }
        }
        for (int i = 0; i < asking.size(); i++) {
            for (int j = i + 1; j < asking.size() && !budget.isOver(); j++) {
                if (isConflict(List.of(asking.get(i), asking.get(j)))) {
                    return List.of(asking.get(i), asking.get(j));
                }
            }
        }
        List<Goal> conflict = new ArrayList<>(asking);
        for (Goal goal : asking) {
            List<Goal> fewer = new ArrayList<>(conflict);
            fewer.remove(goal);
            if (isConflict(fewer)) {
                conflict = fewer;
            }
        }
        return conflict;
    }

    private boolean isConflict(List<Goal> goals) {
        return search(goals, goals.stream().map(Goal::weakest).toList()) instanceof Conflicting;
    }
}
