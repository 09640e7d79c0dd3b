package littlegiant.records;

import java.time.Instant;
import java.util.List;

/**
 * A release that was published.
 *
 * @param number 1 for the first, and so on without a gap
 * @param hash names its files
 * @param policies the ids of the policies in it
 * @param note what changed
 * @param override why it was published although a case fails, null where none did
 * @param cases how many cases ran
 * @param failedCases how many of them failed
 * @param at when it was published, to the millisecond
 */
public record KeptRelease(
        int number,
        String hash,
        List<String> policies,
        String note,
        String override,
        int cases,
        int failedCases,
        Instant at) {
    public KeptRelease {
        policies = List.copyOf(policies);
    }
}
