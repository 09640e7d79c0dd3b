package littlegiant.yardstick;

/** The four statuses and their tables, after the interpretation, "Status of a criterion". */
public enum Mark {
    MET,
    NOT_MET,
    MISSING,
    REVIEW;

    static Mark of(boolean met) {
        return met ? MET : NOT_MET;
    }

    /** Any of: one met, else one missing, else one to review, else not met. */
    Mark or(Mark other) {
        if (this == MET || other == MET) {
            return MET;
        }
        if (this == MISSING || other == MISSING) {
            return MISSING;
        }
        return this == REVIEW || other == REVIEW ? REVIEW : NOT_MET;
    }

    /** All of: one not met, else one missing, else one to review, else met. */
    Mark and(Mark other) {
        if (this == NOT_MET || other == NOT_MET) {
            return NOT_MET;
        }
        if (this == MISSING || other == MISSING) {
            return MISSING;
        }
        return this == REVIEW || other == REVIEW ? REVIEW : MET;
    }

    /** Two readings of a sentence: this one decides, unless the other can be computed and says the opposite. */
    Mark readAlso(Mark other) {
        boolean opposite = this == MET && other == NOT_MET || this == NOT_MET && other == MET;
        return opposite ? REVIEW : this;
    }

    /** 一般: what is not met is for a person to settle. */
    Mark generally() {
        return this == NOT_MET ? REVIEW : this;
    }

    /** Even what is met is for a person to settle. */
    Mark atMostReview() {
        return this == MET ? REVIEW : this;
    }
}
