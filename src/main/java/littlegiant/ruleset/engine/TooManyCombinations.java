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
 * The condition of a criterion whose rule was not evaluated because it would compare too many facts, or was stopped
 * because it took too long. A person must settle it; all other criteria are decided.
 *
 * @param why the reason
 */
public record TooManyCombinations(Text why) implements Condition {
    private static final Template TOO_MANY = Template.of(
            "规则“{0}”要逐一比较的资料过多(约 {1} 种组合,上限 {2}),未作判断,需人工核定",
            "the rule \"{0}\" would compare too many facts (about {1} combinations, of at most {2}), so it was not judged"
                    + " and a person settles it");
    private static final Template TOO_LONG = Template.of(
            "规则“{0}”比较资料用时过长,已停止,需人工核定",
            "the rule \"{0}\" took too long to compare the facts and was stopped, so a person settles it");

    private static final Template JUDGED_TOO_LONG = Template.of(
            "规则“{0}”计算用时过长,已停止,需人工核定",
            "what the rule \"{0}\" asks took too long to reckon and was stopped, so a person settles it");

    private static final Template READ_OTHERWISE = Template.of(
            "规则“{0}”是否适用未能一致判定,需人工核定",
            "the engine and the conditions as read differ over whether the rule \"{0}\" applies, so a person settles it");

    /** The condition of a rule that would compare this many combinations. */
    static TooManyCombinations ofRows(RuleDefinition rule, double rows) {
        long shown = (long) Math.min(rows, 1e15);
        return new TooManyCombinations(
                TOO_MANY.with(rule.title(), Long.toString(shown), Long.toString((long) JoinSize.MOST)));
    }

    /** The condition of a rule that the engine did not finish in time. */
    static TooManyCombinations ofTimeout(RuleDefinition rule) {
        return new TooManyCombinations(TOO_LONG.with(rule.title()));
    }

    /** The condition of a rule that the engine did not fire although its conditions hold by known facts. */
    static TooManyCombinations ofDisagreement(RuleDefinition rule) {
        return new TooManyCombinations(READ_OTHERWISE.with(rule.name()));
    }

    /** The condition of a rule whose statement took too long to judge. */
    static TooManyCombinations ofJudgement(RuleDefinition rule) {
        return new TooManyCombinations(JUDGED_TOO_LONG.with(rule.title()));
    }

    @Override
    public Judgement judge(Situation situation) {
        return new CombinationsOpen(why);
    }

    @Override
    public Text words() {
        return why;
    }

    @Override
    public Set<Status> possible() {
        return EnumSet.of(Status.REVIEW);
    }

    private record CombinationsOpen(Text message) implements Judgement {
        @Override
        public Status status() {
            return Status.REVIEW;
        }

        @Override
        public List<String> missing() {
            return List.of();
        }
    }
}
