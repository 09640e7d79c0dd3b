package littlegiant.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import littlegiant.facts.DeclaredFact;
import littlegiant.facts.Figure;
import littlegiant.facts.NumberFact;
import littlegiant.facts.RightType;
import littlegiant.ruleset.engine.Policy;
import littlegiant.vocabulary.AdditionalRights;
import littlegiant.vocabulary.AdjustableFigure;
import littlegiant.vocabulary.Situation;
import littlegiant.vocabulary.Unknown;

/**
 * Determines the numbers that may change: figures and declared facts of the planned years, declared facts of the
 * enterprise, and rights. Missing facts have no value to start from, so they stay missing.
 */
final class OpenFacts {
    private OpenFacts() {}

    /** The numbers of the enterprise that the terms do not keep, in the order in which plans list them. */
    static Set<Unknown> of(PlannedYears planned, Situation situation, Policy policy, PlanTerms terms) {
        Set<Unknown> open = new LinkedHashSet<>();
        List<NumberFact> numbers = numbers(policy);
        for (int year : planned.years()) {
            for (NumberFact number : numbers) {
                AdjustableFigure one = new AdjustableFigure(number, year);
                BigDecimal value = one.of(situation);
                if (value != null && number.isOfYear() && !terms.keeps(number.property(), year)) {
                    open.add(one);
                }
            }
        }
        for (NumberFact number : numbers) {
            AdjustableFigure one = new AdjustableFigure(number, 0);
            if (!number.isOfYear() && one.of(situation) != null && !terms.keeps(number.property(), 0)) {
                open.add(one);
            }
        }
        if (situation.enterprise().intellectualProperty() != null && !terms.keeps(PlanTerms.RIGHTS, 0)) {
            Arrays.stream(RightType.values()).map(AdditionalRights::new).forEach(open::add);
        }
        return open;
    }

    /** The number facts that an enterprise can submit, with those that the policy declares. */
    static List<NumberFact> numbers(Policy policy) {
        List<NumberFact> numbers = new ArrayList<>(List.of(Figure.values()));
        for (DeclaredFact fact : policy.header().declared().facts().values()) {
            if (fact.unitWritten().isNumber()) {
                numbers.add(fact);
            }
        }
        return numbers;
    }
}
