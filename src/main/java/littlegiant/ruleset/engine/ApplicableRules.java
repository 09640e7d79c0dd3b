package littlegiant.ruleset.engine;

import java.util.List;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.vocabulary.Condition;
import littlegiant.wording.Text;

/**
 * The statements that the rules of one file insert for an enterprise, before any condition is judged.
 *
 * @param requirements the requirements, in the order of the file; empty for a file of support measures
 * @param offers the offers, in the order of the file
 * @param warnings further notes for the reader
 */
record ApplicableRules(List<ApplicableRequirement> requirements, List<SupportOffer> offers, List<Text> warnings) {

    /** A condition and the rule that requires it. */
    record ApplicableRequirement(RuleDefinition rule, Condition condition) {}
}
