package littlegiant.vocabulary;

/**
 * What has been spent on one enterprise on one day, by all who judge it: figures that were read, and time. Work is bounded
 * by figures, so that the same enterprise is always answered alike; time is bounded behind that, and is reached only where
 * a bound from the text was wrong.
 */
final class Spent {
    /** Time is looked at once in so many figures; what reads fewer is never stopped, however the machine stumbles. */
    private static final long LOOK = 1_024;

    private final long deadline;
    private long figures;
    private long charged;
    private double searched;

    /** Begins now, and ends after so many nanoseconds. */
    Spent(long longest) {
        this.deadline = System.nanoTime() + longest;
    }

    /**
     * Counts a figure that is read.
     *
     * @throws JudgedTooLong where time is up
     */
    void figure() {
        if ((++figures & (LOOK - 1)) == 0 && System.nanoTime() - deadline > 0) {
            throw new JudgedTooLong();
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
