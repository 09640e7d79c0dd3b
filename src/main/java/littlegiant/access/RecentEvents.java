package littlegiant.access;

import java.time.Duration;
import java.util.Map;

/** Detects events that are repeated within a time. Keeps the latest ten thousand. */
final class RecentEvents {
    private final long nanos;
    private final Map<String, Long> seen = new LatestEntries<>(false);

    /** Creates a detection with the time in which a repetition is not new. */
    RecentEvents(Duration time) {
        this.nanos = time.toNanos();
    }

    /**
     * Whether an event is new.
     *
     * @param now by {@link System#nanoTime}
     */
    synchronized boolean isNew(String what, long now) {
        Long before = seen.get(what);
        if (before != null && now - before < nanos) {
            return false;
        }
        // Moves the event to the end of the order.
        seen.remove(what);
        seen.put(what, now);
        return true;
    }
}
