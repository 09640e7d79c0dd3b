package littlegiant.vocabulary;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Requires a credit rating other than the tax authority's, 四(一)5. */
record OtherRated() implements Condition {
    private static final Text WORDS = Text.of("有其他信用评级", "has another credit rating");
    private static final Template MET = Template.of("有其他信用评级“{0}”", "it has another credit rating: {0}");
    private static final Text MISSING = Text.of("未报其他信用评级", "no other credit rating was given");

    @Override
    public Judgement judge(Situation situation) {
        String rating = situation.enterprise().otherCreditRating();
        if (rating == null || rating.isBlank()) {
            return new FactJudgement(Status.MISSING, MISSING, List.of("/otherCreditRating"));
        }
        return new FactJudgement(
                Status.MET, MET.with(rating), List.of(), sheet -> sheet.fact("otherCreditRating", rating));
    }

    @Override
    public Text words() {
        return WORDS;
    }

    @Override
    public Set<Status> possible() {
        return EnumSet.of(Status.MET, Status.MISSING);
    }
}
