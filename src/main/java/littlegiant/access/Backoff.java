package littlegiant.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * How long those who failed must wait: after some failures a second, then twice as long after each, up to a bound. An
 * attempt that is refused for the waiting counts for nothing, so that nobody can prolong the waiting of another. Holds
 * the latest ten thousand.
 */
final class Backoff {
    static final Duration LONGEST = Duration.ofMinutes(15);

    private static final int MOST_DOUBLINGS = 20;

    private final int free;
    private final Map<String, Failed> failed = new LatestEntries<>(true);

    private record Failed(int times, Instant until) {}

    /** Lets whoever it is fail so many times before it has to wait. */
    Backoff(int free) {
        this.free = free;
    }

    /** Until when to wait after so many failures, the last of them now; now itself where there is nothing to wait for. */
    static Instant until(int failures, int free, Duration longest, Instant now) {
        if (failures < free) {
            return now;
        }
        Duration wait = Duration.ofSeconds(1L << Math.min(failures - free, MOST_DOUBLINGS));
        return now.plus(wait.compareTo(longest) > 0 ? longest : wait);
    }

    /** Until when whoever it is must wait; a moment that has passed where it need not. */
    synchronized Instant until(String who) {
        Failed found = failed.get(who);
        return found == null ? Instant.EPOCH : found.until;
    }

    /** Notes a failure. */
    synchronized void failed(String who, Duration longest, Instant now) {
        Failed before = failed.get(who);
        // Whoever has stayed away for as long as the longest wait begins anew.
        int times = before == null || before.until.plus(LONGEST).isBefore(now) ? 1 : before.times + 1;
        failed.put(who, new Failed(times, until(times, free, longest, now)));
    }

    /** Forgets the failures. */
    synchronized void succeeded(String who) {
        failed.remove(who);
    }
}
