package littlegiant.yardstick;

import java.util.List;
import java.util.Set;
import littlegiant.facts.Severity;
import littlegiant.facts.Violation;
import littlegiant.facts.ViolationGround;

/**
 * The final decisions on violations of some kinds, after the contract, "Facts that a policy declares".
 *
 * @param kinds all of them where the rule names none
 * @param least the least severity asked about, null where any is
 */
record FinalDecisions(Set<ViolationGround> kinds, Severity least, Window window) {

    /** That there is none. */
    Mark none(List<Violation> violations) {
        if (violations == null) {
            return Mark.MISSING;
        }
        Mark none = Mark.MET;
        for (Violation violation : violations) {
            none = none.and(speaksAgainst(violation));
        }
        return none;
    }

    private Mark speaksAgainst(Violation violation) {
        if (!mayBeAsked(violation)) {
            return Mark.MET;
        }
        if (lacks(violation)) {
            return Mark.MISSING;
        }
        return violation.finalDecision() && !lacksSeverity(violation) ? Mark.NOT_MET : Mark.REVIEW;
    }

    /** How many there are. */
    Span count(List<Violation> violations) {
        if (violations == null) {
            return new Span(0, Integer.MAX_VALUE, Mark.MISSING);
        }
        Span count = Span.known(0);
        for (Violation violation : violations) {
            if (mayBeAsked(violation) && !Boolean.FALSE.equals(violation.finalDecision())) {
                count = count.plus(
                        lacks(violation)
                                ? new Span(0, 1, Mark.MISSING)
                                : lacksSeverity(violation) ? new Span(0, 1, Mark.REVIEW) : Span.known(1));
            }
        }
        return count;
    }

    private boolean mayBeAsked(Violation violation) {
        return (violation.kind() == null || kinds.contains(violation.kind()))
                && (least == null
                        || violation.severity() == null
                        || violation.severity().compareTo(least) >= 0)
                && window.mayReach(violation.decidedOn());
    }

    /** Whether a fact is missing by which it would be told whether it is a final decision that is asked about. */
    private boolean lacks(Violation violation) {
        return violation.kind() == null && kinds.size() < ViolationGround.values().length
                || violation.finalDecision() == null
                // What is only alleged has no day yet.
                || violation.finalDecision() && window.months() != null && violation.decidedOn() == null;
    }

    private boolean lacksSeverity(Violation violation) {
        return least != null && violation.severity() == null;
    }
}
