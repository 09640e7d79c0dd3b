package littlegiant.ruleset.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.vocabulary.Condition;
import littlegiant.vocabulary.Judgement;
import littlegiant.vocabulary.Situation;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * The condition of a criterion none of whose rules applies to the enterprise. The criterion is listed in the answer and
 * does not affect the outcome.
 *
 * @param title the names of the rules that state it
 * @param inForce whether a rule that states it holds on the day
 */
public record NotApplicable(String title, boolean inForce) implements Condition {
    private static final Text TO_NOBODY_LIKE_IT = Text.of("对该企业不适用", "does not apply to this enterprise");
    private static final Template NOT_ON_THE_DAY =
            Template.of("{0} 不在施行期内,不适用", "is not in force on {0}, so it does not apply");

    /** Creates the condition for the rules that hold on the day, or for all rules if none does. */
    static NotApplicable of(List<RuleDefinition> rules, boolean inForce) {
        return new NotApplicable(NoApplicableRule.title(rules), inForce);
    }

    @Override
    public Judgement judge(Situation situation) {
        return new NotApplicableOpen(inForce ? TO_NOBODY_LIKE_IT : NOT_ON_THE_DAY.with(situation.asOf()));
    }

    @Override
    public Text words() {
        return TO_NOBODY_LIKE_IT;
    }

    @Override
    public Set<Status> possible() {
        return EnumSet.of(Status.NOT_APPLICABLE);
    }

    private record NotApplicableOpen(Text message) implements Judgement {
        @Override
        public Status status() {
            return Status.NOT_APPLICABLE;
        }
    }
}
