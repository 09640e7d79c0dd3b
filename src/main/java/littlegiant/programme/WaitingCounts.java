package littlegiant.programme;

import java.util.Map;

/**
 * The size of a policy's review queue.
 *
 * @param enterprises the number of enterprises
 * @param more whether the count stopped at its limit
 * @param byReason the number of enterprises for each reason; an enterprise may have several
 */
public record WaitingCounts(int enterprises, boolean more, Map<ReviewReason, Integer> byReason) {
    public WaitingCounts {
        byReason = Map.copyOf(byReason);
    }
}
