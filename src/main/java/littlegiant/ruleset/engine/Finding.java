package littlegiant.ruleset.engine;

import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.vocabulary.Condition;
import littlegiant.vocabulary.Judgement;
import littlegiant.vocabulary.Situation;

/**
 * What was found of one criterion or ground.
 *
 * @param rule the rule that states it for this enterprise
 * @param condition what the rule, fired for this enterprise, required
 */
public record Finding(RuleDefinition rule, Condition condition, Situation situation, Judgement judgement) {

    /** What is required, as its rule is named; the names of several, where none of them could be chosen. */
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
