package littlegiant.records;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Logs repeated failures: the first at once, then at most one line a minute with the number since. A failing database
 * fails every request, and a full disk also holds the log.
 */
public final class FailureLog {
    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final int MOST_KINDS = 100;

    private final Logger log;
    private final LongSupplier nanoTime;
    private final Map<String, Repetition> repetitions = new HashMap<>();

    /** Creates a log. */
    public FailureLog(Logger log) {
        this(log, System::nanoTime);
    }

    FailureLog(Logger log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
    }

    /** The number of times a failure was suppressed since it was last logged. */
    private static final class Repetition {
        private long loggedAt;
        private long since;
        private boolean logged;
    }

    /** Logs a failure, or counts it if the same message was logged less than a minute ago. */
    public void error(String failure) {
        long more = counted(failure);
        if (more == 0) {
            log.error(failure);
        } else if (more > 0) {
            log.errorf("%s; and %d times since that was logged last", failure, more);
        }
    }

    /** The number suppressed since the last line; -1 if this one is suppressed too. */
    private synchronized long counted(String failure) {
        long now = nanoTime.getAsLong();
        if (repetitions.size() >= MOST_KINDS && !repetitions.containsKey(failure)) {
            repetitions.clear();
        }
        Repetition repetition = repetitions.computeIfAbsent(failure, first -> new Repetition());
        if (repetition.logged && now - repetition.loggedAt < BETWEEN.toNanos()) {
            repetition.since++;
            return -1;
        }
        long more = repetition.since;
        repetition.logged = true;
        repetition.loggedAt = now;
        repetition.since = 0;
        return more;
    }

    /** Logs the recovery with the number of suppressed failures; does nothing if there was no failure. */
    public void recovered(String well) {
        long unlogged;
        synchronized (this) {
            if (repetitions.isEmpty()) {
                return;
            }
            unlogged = repetitions.values().stream().mapToLong(one -> one.since).sum();
            repetitions.clear();
        }
        log.infof("%s; %d failures were not logged", well, unlogged);
    }
}
