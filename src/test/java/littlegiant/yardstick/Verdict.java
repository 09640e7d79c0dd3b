package littlegiant.yardstick;

/** The outcomes of the three decisions, after the interpretation, "Outcome of a decision". */
public enum Verdict {
    QUALIFIED,
    NOT_QUALIFIED,
    INCOMPLETE,
    NEEDS_REVIEW,
    GROUNDS_FOUND,
    UNDER_INVESTIGATION,
    NO_GROUNDS;

    /** Cultivation and recognition ask for all of their criteria. */
    static Verdict ofCriteria(Mark all) {
        return switch (all) {
            case NOT_MET -> NOT_QUALIFIED;
            case MISSING -> INCOMPLETE;
            case REVIEW -> NEEDS_REVIEW;
            case MET -> QUALIFIED;
        };
    }

    /** Revocation asks for any of its grounds; one that is alleged comes before facts that are absent. */
    static Verdict ofGrounds(Mark... grounds) {
        boolean alleged = false;
        boolean absent = false;
        for (Mark ground : grounds) {
            if (ground == Mark.MET) {
                return GROUNDS_FOUND;
            }
            alleged |= ground == Mark.REVIEW;
            absent |= ground == Mark.MISSING;
        }
        return alleged ? UNDER_INVESTIGATION : absent ? INCOMPLETE : NO_GROUNDS;
    }
}
