package littlegiant.assessment;

import java.util.ArrayList;
import java.util.List;
import littlegiant.ruleset.engine.Finding;
import littlegiant.ruleset.language.Outcome;
import littlegiant.vocabulary.Status;

/** A list of criteria that an answer of outcomes alone shows of a decision: those of which one status was found. */
enum OpenCriteria {
    /** Grounds that are established; shown only where there are some. */
    FOUND(Property.FOUND, Status.MET),
    /** Criteria that are not met. Of grounds that is what everybody hopes for, and not shown. */
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

    /** Those that are shown beside an outcome, which decides: without its findings it is not known of what kind they are. */
    static List<OpenCriteria> of(Outcome outcome) {
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

    /** The ids of the criteria in the order of the findings, each once. */
    List<String> among(List<Finding> findings) {
        List<String> ids = new ArrayList<>(findings.size());
        for (Finding finding : findings) {
            if (finding.judgement().status() == status && !ids.contains(finding.criterion())) {
                ids.add(finding.criterion());
            }
        }
        return ids;
    }
}
