package littlegiant.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import littlegiant.ruleset.engine.Finding;
import littlegiant.vocabulary.Condition;
import littlegiant.vocabulary.ConditionFormulas;
import littlegiant.vocabulary.Formula;
import littlegiant.vocabulary.Situation;
import littlegiant.vocabulary.Status;
import littlegiant.vocabulary.Unknown;

/**
 * The goal of a plan for one criterion.
 *
 * @param finding the present finding of the criterion, with its condition
 * @param ways the strengths that can be reached, the best first, each with its formula; formulas that never hold are
 *     left out
 */
record Goal(Finding finding, Map<Strength, Formula> ways) {

    /** The degree to which figures can settle a criterion. */
    enum Strength {
        /** The criterion is met. */
        MET,
        /** The criterion is met, lacks facts or needs a person, and so is not refused. */
        NOT_REFUSED,
        /** The criterion's figures are as required, presuming that all other facts are. */
        PRESUMED;

        /** Whether the status found for the planned enterprise is at least the planned one. */
        boolean isReached(Status found) {
            return switch (this) {
                case MET -> found == Status.MET;
                case NOT_REFUSED -> found != Status.NOT_MET;
                case PRESUMED -> true;
            };
        }
    }

    /**
     * The goals of a decision.
     *
     * @param moving the unknowns that may change
     * @param held the unknowns that had to be fixed, because they would be multiplied by others or change which rules
     *     apply
     */
    record Goals(List<Goal> goals, Set<Unknown> moving, Set<Unknown> held) {}

    /**
     * The goals for the present findings.
     *
     * @param open the numbers that may change
     */
    static Goals of(List<Finding> findings, Situation situation, Set<Unknown> open) {
        ConditionFormulas found = ConditionFormulas.of(open);
        ConditionFormulas presumed = ConditionFormulas.presuming(open);
        List<Goal> goals = new ArrayList<>();
        for (Finding finding : findings) {
            Condition condition = finding.condition();
            Map<Strength, Formula> ways = new LinkedHashMap<>();
            put(ways, Strength.MET, found.met(condition, situation));
            if (!Formula.TRUE.equals(ways.get(Strength.MET))) {
                put(
                        ways,
                        Strength.NOT_REFUSED,
                        found.notMet(condition, situation).negated());
            }
            if (ways.isEmpty()) {
                put(ways, Strength.PRESUMED, presumed.met(condition, situation));
            }
            goals.add(new Goal(finding, ways));
        }
        Set<Unknown> held = found.held();
        held.addAll(presumed.held());
        return new Goals(goals, open, held);
    }

    private static void put(Map<Strength, Formula> ways, Strength strength, Formula formula) {
        if (!formula.equals(Formula.FALSE) && !ways.containsValue(formula)) {
            ways.put(strength, formula);
        }
    }

    /** The best reachable strength; PRESUMED if there is none. */
    Strength best() {
        return ways.keySet().stream().findFirst().orElse(Strength.PRESUMED);
    }

    /** The weakest acceptable strength. */
    Strength weakest() {
        return ways.keySet().stream().reduce((first, last) -> last).orElse(Strength.PRESUMED);
    }

    /** The formula for reaching the strength. */
    Formula formula(Strength strength) {
        return ways.getOrDefault(strength, Formula.FALSE);
    }
}
