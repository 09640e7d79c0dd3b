package littlegiant.assessment;

import java.util.ArrayList;
import java.util.List;
import littlegiant.ruleset.engine.Finding;
import littlegiant.ruleset.language.Outcome;
import littlegiant.vocabulary.Status;

/** The lists of criteria in an answer with {@code detail=outcomes}, each for one status. */
public enum OpenCriteria {
    /** Established grounds; written only if there are any. */
    FOUND(Property.FOUND, Status.MET),
    /** Criteria that are not met; not written for grounds. */
    NOT_MET(Property.NOT_MET, Status.NOT_MET),
    MISSING(Property.MISSING, Status.MISSING),
    REVIEW(Property.REVIEW, Status.REVIEW);

    private static final List<OpenCriteria> OF_GROUNDS = List.of(FOUND, MISSING, REVIEW);
    private static final List<OpenCriteria> NOT_QUALIFIED = List.of(NOT_MET, MISSING, REVIEW);
    private static final List<OpenCriteria> OTHERS = List.of(MISSING, REVIEW);

    private final Property property;
    private final Status status;

    OpenCriteria(Property property, Status status) {
        this.property = property;
        this.status = status;
    }

    /**
     * The lists that are written for an outcome, which determines whether the decision is on criteria or on grounds.
     */
    public static List<OpenCriteria> of(Outcome outcome) {
        return switch (outcome) {
            case GROUNDS_FOUND -> OF_GROUNDS;
            case NOT_QUALIFIED -> NOT_QUALIFIED;
            case QUALIFIED, INCOMPLETE, NEEDS_REVIEW, UNDER_INVESTIGATION, NO_GROUNDS -> OTHERS;
        };
    }

    Property property() {
        return property;
    }

    Status status() {
        return status;
    }

    /** The distinct ids of the criteria, in the order of the findings. */
    public List<String> among(List<Finding> findings) {
        List<String> ids = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            if (finding.judgement().status() == status && !ids.contains(finding.criterion())) {
                ids.add(finding.criterion());
            }
        }
        return ids;
    }
}
