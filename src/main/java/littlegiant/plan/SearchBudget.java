package littlegiant.plan;

import java.time.Duration;

/**
 * The limits of a search: time, shared by all searches for one plan, the number of programs, and memory for waiting
 * programs.
 */
final class SearchBudget {
    private static final int MOST_NODES = 20_000;
    private static final int MOST_ENTRIES = 1_500_000;

    private final long deadline;
    private final long reserve;
    private int nodes;

    /** Starts the clock for all searches of a plan. */
    SearchBudget(Duration longest) {
        this(System.nanoTime() + longest.toNanos(), longest.toNanos() / 3);
    }

    private SearchBudget(long deadline, long reserve) {
        this.deadline = deadline;
        this.reserve = reserve;
    }

    /** A budget for another search with the same deadline. */
    SearchBudget forSearch() {
        return new SearchBudget(deadline, reserve);
    }

    /** A budget for a last attempt to find any solution, with a somewhat later deadline. */
    SearchBudget forLastAttempt() {
        return new SearchBudget(Math.max(deadline, System.nanoTime()) + reserve, 0);
    }

    /** Whether the deadline has passed. */
    boolean isOver() {
        return System.nanoTime() - deadline > 0;
    }

    /**
     * Counts a program.
     *
     * @param waiting the number of waiting programs
     * @param size the approximate number of entries of each
     * @return whether a limit is exceeded
     */
    boolean isSpent(int waiting, int size) {
        nodes++;
        return nodes > MOST_NODES || (long) waiting * size > MOST_ENTRIES || isOver();
    }
}
