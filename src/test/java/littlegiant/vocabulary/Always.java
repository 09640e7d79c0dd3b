package littlegiant.vocabulary;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import littlegiant.wording.Text;

/** A condition that has one status whatever the situation; where it is missing, it names a fact of its own. */
record Always(Status status) implements Condition {
    static final Always MET = new Always(Status.MET);
    static final Always NOT_MET = new Always(Status.NOT_MET);
    static final Always MISSING = new Always(Status.MISSING);
    static final Always REVIEW = new Always(Status.REVIEW);

    @Override
    public Judgement judge(Situation situation) {
        return new FactJudgement(
                status, Text.verbatim(status.name()), status == Status.MISSING ? List.of("/always") : List.of());
    }

    @Override
    public Text words() {
        return Text.verbatim(status.name());
    }

    @Override
    public Set<Status> possible() {
        return EnumSet.of(status);
    }
}
