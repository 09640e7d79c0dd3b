package littlegiant.ruleset.engine;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Outcome;
import littlegiant.vocabulary.Status;

/** Derives the outcome of a decision from its findings; no other class does. */
public final class OutcomeRules {
    private OutcomeRules() {}

    /**
     * The outcome of a decision. All criteria are required, so one that is not met decides. Any one ground decides: a
     * ground that is {@code MET} is established, and one in {@code REVIEW} is only alleged. Findings that do not apply
     * are ignored.
     */
    public static Outcome of(DecisionFile.DecisionFileKind kind, List<Finding> findings) {
        Set<Status> statuses = EnumSet.noneOf(Status.class);
        for (Finding finding : findings) {
            statuses.add(finding.judgement().status());
        }
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
                // If no criterion applies, nothing was met, so a person must decide.
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
