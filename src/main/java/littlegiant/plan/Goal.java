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
 * What a plan is to make of a criterion.
 *
 * @param finding what was found of the criterion; its condition is what is planned for
 * @param ways what can be made of it, the best first, each as a formula; a formula that never holds is left out
 */
record Goal(Finding finding, Map<Strength, Formula> ways) {

    /** How much of a criterion figures can settle. */
    enum Strength {
        /** It is met. */
        MET,
        /** It is met, or lacks facts, or is for a person: it is not refused. */
        NOT_REFUSED,
        /** Its figures are as it would have them, were everything else so too. */
        PRESUMED;

        /** Whether what the engine found of the planned enterprise is as much as was planned. */
        boolean isReached(Status found) {
            return switch (this) {
                case MET -> found == Status.MET;
                case NOT_REFUSED -> found != Status.NOT_MET;
                case PRESUMED -> true;
            };
        }
    }

    /**
     * The goals for what was found.
     *
     * @param moving the unknowns that may move in them
     * @param held those that had to be held, because they would be multiplied by others or have other rules apply
     */
    record Goals(List<Goal> goals, Set<Unknown> moving, Set<Unknown> held) {}

    /**
     * The goals for what was found.
     *
     * @param open the numbers that may move
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

    /** The best that can be made of it; presumed where nothing can. */
    Strength best() {
        return ways.keySet().stream().findFirst().orElse(Strength.PRESUMED);
    }

    /** The least that may be made of it. */
    Strength weakest() {
        return ways.keySet().stream().reduce((first, last) -> last).orElse(Strength.PRESUMED);
    }

    /** What must hold so that so much is made of it. */
    Formula formula(Strength strength) {
        return ways.getOrDefault(strength, Formula.FALSE);
    }
}
