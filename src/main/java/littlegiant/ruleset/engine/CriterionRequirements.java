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

/** Says what the rules of a file of criteria or grounds require of an enterprise. */
final class CriterionRequirements {
    private CriterionRequirements() {}

    /**
     * What is required, criterion by criterion.
     *
     * @param inserted what each rule of the file inserted, null where it did not fire
     * @param crowded the rules that match more than can be gone through, which are for a person
     * @param applies whether each rule that holds on the day applies, by known facts alone
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
                // What its other rules said is not all that they would have said.
                requirements.add(new ApplicableRules.ApplicableRequirement(
                        open.get(), Objects.requireNonNull(crowded.get(open.get()), "it was found among them")));
            } else {
                requirements(stated, inserted, applies, requirements);
            }
        }
        return new ApplicableRules(List.copyOf(requirements), List.of(), List.of());
    }

    /**
     * What the rules of one criterion require: what each that applies for certain says; where it cannot be told whether
     * others apply, that facts are missing, beside it; and where none can apply, that the criterion does not.
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
                            new ApplicableRules.ApplicableRequirement(rule, TooManyCombinations.readOtherwise(rule)));
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
