package littlegiant.vocabulary;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import littlegiant.facts.TechnologyEvidence;
import littlegiant.wording.Text;

/** Requires a technology enterprise, 四(一)1: any evidence suffices, and none leads to REVIEW. */
record TechnologyEvidenced() implements Condition {
    private static final Text WORDS = Text.of("属科技型企业", "is a technology enterprise");
    private static final Text MET = Text.of("有科技型企业的证明材料", "there is evidence that it is a technology enterprise");
    private static final Text REVIEW = Text.of(
            "未提供科技型企业的证明材料,是否属科技型企业需人工核定",
            "no evidence was given that it is a technology enterprise, so a person settles it");

    @Override
    public Judgement judge(Situation situation) {
        List<TechnologyEvidence> evidence = situation.enterprise().technologyEvidence();
        if (evidence == null || evidence.isEmpty()) {
            return new FactJudgement(Status.REVIEW, REVIEW, List.of());
        }
        return new FactJudgement(Status.MET, MET, List.of(), sheet -> sheet.fact("technologyEvidence", evidence));
    }

    @Override
    public Text words() {
        return WORDS;
    }

    @Override
    public Set<Status> possible() {
        return EnumSet.of(Status.MET, Status.REVIEW);
    }
}
