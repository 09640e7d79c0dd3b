package littlegiant.ruleset.engine;

import java.util.List;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.vocabulary.Condition;
import littlegiant.wording.Text;

/**
 * What the rules of one file ask of an enterprise, before anything is judged.
 *
 * @param requirements what is required, in the order of the file; nothing in a file of support measures
 * @param offers what is offered, in the order of the file
 * @param warnings what the reader must know besides
 */
record ApplicableRules(List<ApplicableRequirement> requirements, List<SupportOffer> offers, List<Text> warnings) {

    /** A condition and the rule that requires it. */
    record ApplicableRequirement(RuleDefinition rule, Condition condition) {}
}
