package littlegiant.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * Computes how long an address or name must wait after failures: a second after some, then twice as long after each, up
 * to a limit. Attempts refused during the wait do not count, so that nobody can prolong the wait of another. Keeps the
 * latest ten thousand entries.
 */
final class Backoff {
    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final int MOST_DOUBLINGS = 20;

    private final int free;
    private final Map<String, Failed> failed = new LatestEntries<>(true);

    private record Failed(int times, Instant until) {}

    /** Creates a backoff that allows {@code free} failures without a wait. */
    Backoff(int free) {
        this.free = free;
    }

    /** The end of the wait after {@code failures} failures, the last of them now; {@code now} if there is no wait. */
    static Instant until(int failures, int free, Duration longest, Instant now) {
        if (failures < free) {
            return now;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(failures - free, MOST_DOUBLINGS));
        return now.plus(wait.compareTo(longest) > 0 ? longest : wait);
    }

    /** The end of the wait of a name or address; a time in the past if there is no wait. */
    synchronized Instant until(String who) {
        Failed found = failed.get(who);
        return found == null ? Instant.EPOCH : found.until;
    }

    /** Records a failure. */
    synchronized void failed(String who, Duration longest, Instant now) {
        Failed before = failed.get(who);
        // After an absence as long as the longest wait, the count starts again.
        int times = before == null || before.until.plus(LONGEST).isBefore(now) ? 1 : before.times + 1;
        failed.put(who, new Failed(times, until(times, free, longest, now)));
    }

    /** Resets the failures. */
    synchronized void succeeded(String who) {
        failed.remove(who);
    }
}
