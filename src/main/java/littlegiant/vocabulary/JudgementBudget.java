package littlegiant.vocabulary;

/**
 * What has been spent on one enterprise on one day, by all who judge it: figures that were read, and time. Work is bounded
 * by figures, so that the same enterprise is always answered alike; time is bounded behind that, and is reached only where
 * a bound from the text was wrong.
 */
final class JudgementBudget {
    /** Time is looked at once in so many figures; what reads fewer is never stopped, however the machine stumbles. */
    private static final long LOOK = 1_024;

    /** So many rights or violations are looked at in the time of reckoning with a figure; see {@link Weight#LIST}. */
    private static final int OF_A_LIST = 10;

    private final long deadline;
    private long nextLook = LOOK;
    private long figures;
    private long charged;
    private double searched;

    /** Begins now, and ends after so many nanoseconds. */
    JudgementBudget(long longest) {
        this.deadline = System.nanoTime() + longest;
    }

    /**
     * Counts a figure that is read.
     *
     * @throws JudgedTooLong where time is up
     */
    void figure() {
        count(1);
    }

    /**
     * Counts going through a list of rights or of violations.
     *
     * @throws JudgedTooLong where time is up
     */
    void list(int length) {
        count(1 + length / OF_A_LIST);
    }

    /** Counts a figure that is only shown: what has been judged is worded however late that is. */
    void shown() {
        figures++;
    }

    private void count(int read) {
        figures += read;
        if (figures >= nextLook) {
            nextLook = figures + LOOK;
            if (System.nanoTime() - deadline > 0) {
                throw new JudgedTooLong();
            }
        }
    }

    /** From now on what is read is for a search. */
    void beginSearch() {
        charged = figures;
    }

    /**
     * Charges to the searches what was read since they were last charged.
     *
     * @param ofAStep how many times the time of reading a figure a step of arithmetic takes
     * @return what all searches have cost until now
     */
    double chargeSearch(double ofAStep) {
        searched += (figures - charged) * ofAStep;
        charged = figures;
        return searched;
    }
}
