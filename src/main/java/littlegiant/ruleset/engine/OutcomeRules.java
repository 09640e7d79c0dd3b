package littlegiant.ruleset.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Outcome;
import littlegiant.vocabulary.Status;

/** The one place where findings become an outcome. */
public final class OutcomeRules {
    private OutcomeRules() {}

    /**
     * The outcome of a decision. Criteria are all required, so one that is not met decides; of grounds any one decides,
     * and there a ground that is {@code MET} is established and one for review only alleged. What does not apply counts
     * for nothing.
     */
    public static Outcome of(DecisionFile.DecisionFileKind kind, List<Finding> findings) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        findings.forEach(finding -> statuses.add(finding.judgement().status()));
        return of(kind, statuses);
    }

    /** The outcome of a decision whose findings have these statuses. */
    public static Outcome of(DecisionFile.DecisionFileKind kind, Set<Status> statuses) {
        return switch (kind) {
            case CRITERIA -> {
                if (statuses.contains(Status.NOT_MET)) {
                    yield Outcome.NOT_QUALIFIED;
                }
                if (statuses.contains(Status.MISSING)) {
                    yield Outcome.INCOMPLETE;
                }
                // Nothing that applies is met by nobody's doing, so a person looks at it.
                yield statuses.contains(Status.REVIEW) || !statuses.contains(Status.MET)
                        ? Outcome.NEEDS_REVIEW
                        : Outcome.QUALIFIED;
            }
            case GROUNDS -> {
                if (statuses.contains(Status.MET)) {
                    yield Outcome.GROUNDS_FOUND;
                }
                if (statuses.contains(Status.REVIEW)) {
                    yield Outcome.UNDER_INVESTIGATION;
                }
                yield statuses.contains(Status.MISSING) ? Outcome.INCOMPLETE : Outcome.NO_GROUNDS;
            }
            case SUPPORT -> throw new IllegalArgumentException("support measures have no outcome");
        };
    }
}
