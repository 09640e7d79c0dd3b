package littlegiant.vocabulary;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * A condition with a substitute for the case that its facts are missing. The facts may still be supplied and say the
 * opposite, so a substitute that is met leads to REVIEW, and one that is not leaves the facts missing.
 */
record WhereMissing(Condition condition, Condition substitute) implements Condition {
    private static final Template WORDS = Template.of("{0};无此资料时:{1}", "{0}; where that is missing: {1}");

    @Override
    public Judgement judge(Situation situation) {
        Judgement first = condition.judge(situation);
        if (first.status() != Status.MISSING) {
            return first;
        }
        Judgement second = new StatusOverride(StatusOverride.OverrideKind.NEEDS_REVIEW, substitute).judge(situation);
        return second.status() == Status.REVIEW ? second : first;
    }

    @Override
    public Text words() {
        return WORDS.with(condition.words(), substitute.words());
    }

    @Override
    public Set<Status> possible() {
        Set<Status> possible = EnumSet.copyOf(condition.possible());
        if (possible.remove(Status.MISSING)) {
            for (Status status : substitute.possible()) {
                boolean settled = status == Status.MET || status == Status.REVIEW;
                possible.add(settled ? Status.REVIEW : Status.MISSING);
            }
        }
        return possible;
    }

    @Override
    public List<Condition> children() {
        return List.of(condition, substitute);
    }
}
