package littlegiant.programme;

import java.util.Map;

/**
 * How much waits for a person under a policy.
 *
 * @param enterprises how many enterprises wait
 * @param more whether there are more than were counted
 * @param byReason how many of them wait for each reason; one may wait for several
 */
public record WaitingCounts(int enterprises, boolean more, Map<ReviewReason, Integer> byReason) {
    public WaitingCounts {
        byReason = Map.copyOf(byReason);
    }
}
