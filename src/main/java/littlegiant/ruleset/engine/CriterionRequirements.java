package littlegiant.ruleset.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.vocabulary.Condition;
import littlegiant.vocabulary.Ground;
import littlegiant.vocabulary.Requirement;
import littlegiant.vocabulary.Statement;

/** Collects the requirements that the rules of a file of criteria or grounds state for an enterprise. */
final class CriterionRequirements {
    private CriterionRequirements() {}

    /**
     * Collects the requirements, criterion by criterion.
     *
     * @param inserted the statements that each rule of the file inserted, null for a rule that did not fire
     * @param crowded the rules with too many combinations, which a person must settle
     * @param applies for each rule that holds on the day, whether it applies by known facts alone
     */
    static ApplicableRules of(
            List<StatedCriterion> criteria,
            Statement[][] inserted,
            Map<RuleDefinition, TooManyCombinations> crowded,
            Map<RuleDefinition, TruthValue> applies) {
        List<ApplicableRules.ApplicableRequirement> requirements = new ArrayList<>();
        for (StatedCriterion stated : criteria) {
            Optional<RuleDefinition> open =
                    stated.rules().stream().filter(crowded::containsKey).findFirst();
            if (open.isPresent()) {
                // The statements of the criterion's other rules may be incomplete as well.
                requirements.add(new ApplicableRules.ApplicableRequirement(
                        open.get(), Objects.requireNonNull(crowded.get(open.get()), "it was found among them")));
            } else {
                requirements(stated, inserted, applies, requirements);
            }
        }
        return new ApplicableRules(List.copyOf(requirements), List.of(), List.of());
    }

    /**
     * Collects the requirements of one criterion: those of each rule that applies for certain; a note of missing facts
     * if it is unknown whether others apply; and if none can apply, that the criterion does not apply.
     */
    private static void requirements(
            StatedCriterion stated,
            Statement[][] inserted,
            Map<RuleDefinition, TruthValue> applies,
            List<ApplicableRules.ApplicableRequirement> requirements) {
        int before = requirements.size();
        List<RuleDefinition> open = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        List<RuleDefinition> holding =
                stated.rules().stream().filter(applies::containsKey).toList();
        for (int i = 0; i < stated.rules().size(); i++) {
            RuleDefinition rule = stated.rules().get(i);
            TruthValue truth = applies.getOrDefault(rule, TruthValue.FALSE);
            if (truth.isUnknown()) {
                open.add(rule);
                missing.addAll(truth.missing());
            } else if (truth.isTrue()) {
                Statement[] statements = inserted[stated.numbers().get(i)];
                if (statements == null) {
                    requirements.add(
                            new ApplicableRules.ApplicableRequirement(rule, TooManyCombinations.ofDisagreement(rule)));
                    continue;
                }
                for (Statement statement : statements) {
                    requirements.add(new ApplicableRules.ApplicableRequirement(rule, conditionOf(statement)));
                }
            }
        }
        if (!open.isEmpty()) {
            requirements.add(
                    new ApplicableRules.ApplicableRequirement(open.get(0), NoApplicableRule.of(open, missing)));
        }
        if (requirements.size() == before) {
            List<RuleDefinition> rules = holding.isEmpty() ? stated.rules() : holding;
            requirements.add(new ApplicableRules.ApplicableRequirement(
                    rules.get(0), NotApplicable.of(rules, !holding.isEmpty())));
        }
    }

    private static Condition conditionOf(Statement statement) {
        if (statement instanceof Requirement requirement) {
            return requirement.condition();
        }
        if (statement instanceof Ground ground) {
            return ground.condition();
        }
        throw new IllegalStateException("a support measure is nothing to judge: " + statement);
    }
}
