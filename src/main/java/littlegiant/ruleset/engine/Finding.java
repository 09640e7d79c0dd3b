package littlegiant.ruleset.engine;

import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.vocabulary.Condition;
import littlegiant.vocabulary.Judgement;
import littlegiant.vocabulary.Situation;

/**
 * The judgement on one criterion or ground.
 *
 * @param rule the rule that states it for this enterprise
 * @param condition the condition that the rule required when it fired for this enterprise
 */
public record Finding(RuleDefinition rule, Condition condition, Situation situation, Judgement judgement) {

    /** The name of the rule, with thresholds filled in; the joined names of several rules if none could be chosen. */
    public String title() {
        if (condition instanceof NoApplicableRule unstated) {
            return unstated.title();
        }
        return condition instanceof NotApplicable none ? none.title() : rule.title();
    }

    /** Whether {@link #title()} is the name of its rule, filled in. */
    public boolean isTitledByItsRule() {
        return !(condition instanceof NoApplicableRule) && !(condition instanceof NotApplicable);
    }

    /** The criterion's or ground's id. */
    public String criterion() {
        return rule.statement().id();
    }
}
