package littlegiant.ruleset.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
     * @param results of the file's rules
     */
    static ApplicableRules of(List<StatedCriterion> criteria, RuleResults results) {
        List<ApplicableRules.ApplicableRequirement> requirements = new ArrayList<>();
        for (StatedCriterion stated : criteria) {
            if (!addCrowded(stated, results, requirements)) {
                requirements(stated, results, requirements);
            }
        }
        return new ApplicableRules(List.copyOf(requirements), List.of(), List.of());
    }

    /** Adds the first rule of the criterion that a person must settle: the statements of the others may be incomplete. */
    private static boolean addCrowded(
            StatedCriterion stated, RuleResults results, List<ApplicableRules.ApplicableRequirement> requirements) {
        for (int i = 0; i < stated.rules().size(); i++) {
            TooManyCombinations crowded = results.crowded(stated.numbers().get(i));
            if (crowded != null) {
                requirements.add(
                        new ApplicableRules.ApplicableRequirement(stated.rules().get(i), crowded));
                return true;
            }
        }
        return false;
    }

    /**
     * Collects the requirements of one criterion: those of each rule that applies for certain; a note of missing facts
     * if it is unknown whether others apply; and if none can apply, that the criterion does not apply.
     */
    private static void requirements(
            StatedCriterion stated, RuleResults results, List<ApplicableRules.ApplicableRequirement> requirements) {
        int before = requirements.size();
        List<RuleDefinition> open = new ArrayList<>();
        Set<String> missing = new LinkedHashSet<>();
        List<RuleDefinition> holding = new ArrayList<>();
        for (int i = 0; i < stated.rules().size(); i++) {
            RuleDefinition rule = stated.rules().get(i);
            TruthValue truth = results.applies(stated.numbers().get(i));
            if (truth == null) {
                continue;
            }
            holding.add(rule);
            if (truth.isUnknown()) {
                open.add(rule);
                missing.addAll(truth.missing());
            } else if (truth.isTrue()) {
                Statement[] statements = results.inserted(stated.numbers().get(i));
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
