package littlegiant.ruleset.engine;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.vocabulary.Status;

/** Combines the statuses that several rules, or several firings of one rule, give a criterion or ground. */
public final class CriterionStatus {
    private static final List<Status> OF_CRITERIA =
            List.of(Status.NOT_MET, Status.MISSING, Status.REVIEW, Status.MET, Status.NOT_APPLICABLE);
    private static final List<Status> OF_GROUNDS =
            List.of(Status.MET, Status.REVIEW, Status.MISSING, Status.NOT_MET, Status.NOT_APPLICABLE);

    private CriterionStatus() {}

    /**
     * The status of a criterion in a decision: the one of its findings' statuses that weighs most for the outcome.
     *
     * @return empty if the policy has no such criterion
     */
    public static Optional<Status> of(DecisionResult decided, String criterion) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        for (Finding finding : decided.findings()) {
            if (finding.criterion().equals(criterion)) {
                statuses.add(finding.judgement().status());
            }
        }
        return of(decided.decision().kind(), statuses);
    }

    /** The status of each criterion in a decision, as {@link #of(DecisionResult, String)}, in the order of its findings. */
    public static Map<String, Status> ofEach(DecisionResult decided) {
        List<Status> order = order(decided.decision().kind());
        Map<String, Status> statuses = new LinkedHashMap<>();
        for (Finding finding : decided.findings()) {
            statuses.merge(
                    finding.criterion(),
                    finding.judgement().status(),
                    (one, other) -> order.indexOf(one) <= order.indexOf(other) ? one : other);
        }
        return statuses;
    }

    /** The one of the statuses that weighs most for the outcome; empty if there is none. */
    public static Optional<Status> of(DecisionFile.DecisionFileKind kind, Set<Status> statuses) {
        return order(kind).stream().filter(statuses::contains).findFirst();
    }

    /** The statuses by what they weigh for the outcome, the heaviest first. */
    private static List<Status> order(DecisionFile.DecisionFileKind kind) {
        return kind == DecisionFile.DecisionFileKind.GROUNDS ? OF_GROUNDS : OF_CRITERIA;
    }
}
