package littlegiant.yardstick;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import littlegiant.facts.Severity;
import littlegiant.facts.Violation;
import littlegiant.facts.ViolationGround;

/** Whether a ground of revocation is established or alleged, 四(三). */
final class Grounds {
    private Grounds() {}

    /**
     * Whether a violation on these grounds is established (met), or only alleged (for review); missing where none is
     * but a record does not say its ground.
     *
     * @param least the least severity that is a ground, null where any is
     */
    static Mark any(Set<ViolationGround> grounds, Severity least, List<Violation> violations, LocalDate asOf) {
        return any(grounds, least, violations, new Window(asOf, null), asOf);
    }

    /**
     * The same of a window of time: a final decision that does not say its day is then missing it.
     *
     * @param least the least severity that is a ground, null where any is
     */
    static Mark any(
            Set<ViolationGround> grounds, Severity least, List<Violation> violations, Window window, LocalDate asOf) {
        if (violations == null) {
            return Mark.MISSING;
        }
        Mark found = Mark.NOT_MET;
        for (Violation violation : violations) {
            Severity severity = violation.severity();
            if (least != null && severity != null && severity.compareTo(least) < 0
                    || !window.mayReach(violation.decidedOn())
                    || violation.kind() != null && !grounds.contains(violation.kind())) {
                continue;
            }
            boolean undated = window.months() != null
                    && violation.decidedOn() == null
                    && Boolean.TRUE.equals(violation.finalDecision());
            if (violation.kind() == null || undated) {
                found = found == Mark.REVIEW ? Mark.REVIEW : Mark.MISSING;
            } else if (isDecided(violation, asOf) && (least == null || severity != null)) {
                return Mark.MET;
            } else {
                found = Mark.REVIEW;
            }
        }
        return found;
    }

    /** Whether an authority's final decision stands on the day, with its number, its authority and its date. */
    private static boolean isDecided(Violation violation, LocalDate asOf) {
        return Boolean.TRUE.equals(violation.finalDecision())
                && violation.decisionNumber() != null
                && violation.authority() != null
                && violation.decidedOn() != null
                && !violation.decidedOn().isAfter(asOf);
    }
}
