package littlegiant.plan;

import java.time.Duration;

/** How much a search may take: time, which all searches for a plan share, programs looked at, and memory for those that wait. */
final class SearchBudget {
    private static final int MOST_NODES = 20_000;
    private static final int MOST_ENTRIES = 1_500_000;

    private final long deadline;
    private final long reserve;
    private int nodes;

    /** Begins now, for all searches together. */
    SearchBudget(Duration longest) {
        this(System.nanoTime() + longest.toNanos(), longest.toNanos() / 3);
    }

    private SearchBudget(long deadline, long reserve) {
        this.deadline = deadline;
        this.reserve = reserve;
    }

    /** For another search, until the same time. */
    SearchBudget forSearch() {
        return new SearchBudget(deadline, reserve);
    }

    /** For a last attempt to find any solution, which may take somewhat longer. */
    SearchBudget forLastAttempt() {
        return new SearchBudget(Math.max(deadline, System.nanoTime()) + reserve, 0);
    }

    /** Whether time is up. */
    boolean isOver() {
        return System.nanoTime() - deadline > 0;
    }

    /**
     * Counts a program that is looked at, and says whether too much has been spent.
     *
     * @param waiting how many others wait
     * @param size how many entries each of them has, about
     */
    boolean isSpent(int waiting, int size) {
        nodes++;
        return nodes > MOST_NODES || (long) waiting * size > MOST_ENTRIES || isOver();
    }
}
