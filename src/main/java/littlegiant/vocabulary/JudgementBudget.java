package littlegiant.vocabulary;

/**
 * The budget for judging one enterprise on one day: figures read, and time. Work is limited by figures, so that the
 * same enterprise always gets the same answer; the time limit takes effect only if an estimate from the rule's text was
 * wrong.
 */
final class JudgementBudget {
    /**
     * The clock is read once per this many figures, so that a cheaper judgement never stops, however slow the machine.
     */
    private static final long LOOK = 1_024;

    /** This many rights or violations take as long as computing with one figure; see {@link Weight#LIST}. */
    private static final int OF_A_LIST = 10;

    private final long deadline;
    private long nextLook = LOOK;
    private long figures;
    private long charged;
    private double searched;

    /**
     * Starts the clock.
     *
     * @param longest the time limit in nanoseconds
     */
    JudgementBudget(long longest) {
        this.deadline = System.nanoTime() + longest;
    }

    /**
     * Counts a figure that is read.
     *
     * @throws JudgedTooLong if the time limit is exceeded
     */
    void figure() {
        count(1);
    }

    /**
     * Counts going through a list of rights or violations.
     *
     * @throws JudgedTooLong if the time limit is exceeded
     */
    void list(int length) {
        count(1 + length / OF_A_LIST);
    }

    /** Counts a figure that is only displayed; texts are built even after the time limit. */
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

    /** Counts the figures read from now on towards a search. */
    void beginSearch() {
        charged = figures;
    }

    /**
     * Charges to the searches the figures read since the last charge.
     *
     * @param ofAStep the cost of one step of arithmetic, as a multiple of reading a figure
     * @return the cost of all searches so far
     */
    double chargeSearch(double ofAStep) {
        searched += (figures - charged) * ofAStep;
        charged = figures;
        return searched;
    }
}
