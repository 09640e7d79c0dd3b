package littlegiant.access;

import java.time.Duration;
import java.util.Map;

/** Tells what is new from what happened a short while ago already. Holds the latest ten thousand. */
final class RecentEvents {
    private final long nanos;
    private final Map<String, Long> seen = new LatestEntries<>(false);

    /** Takes what happens again within a time for the same. */
    RecentEvents(Duration time) {
        this.nanos = time.toNanos();
    }

    /**
     * Whether something is new.
     *
     * @param now as of {@link System#nanoTime}
     */
    synchronized boolean isNew(String what, long now) {
        Long before = seen.get(what);
        if (before != null && now - before < nanos) {
            return false;
        }
        // At the end of the order, as the latest.
        seen.remove(what);
        seen.put(what, now);
        return true;
    }
}
