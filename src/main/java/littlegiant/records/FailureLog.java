package littlegiant.records;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jboss.logging.Logger;

/**
 * Logs failures that repeat: the first at once, and then no more than one line a minute, with how many there were since
 * the last one. A database that fails fails every request, and the disk that is full holds the log too.
 */
public final class FailureLog {
    private static final Duration BETWEEN = Duration.ofMinutes(1);
    private static final int MOST_KINDS = 100;

    private final Logger log;
    private final LongSupplier nanoTime;
    private final Map<String, Repetition> repetitions = new HashMap<>();

    /** A log of failures. */
    public FailureLog(Logger log) {
        this(log, System::nanoTime);
    }

    FailureLog(Logger log, LongSupplier nanoTime) {
        this.log = log;
        this.nanoTime = nanoTime;
    }

    /** How often a failure happened since it was logged last. */
    private static final class Repetition {
        private long loggedAt;
        private long since;
        private boolean logged;
    }

    /** Logs a failure, or counts it where one of the same words was logged less than a minute ago. */
    public void error(String failure) {
        long more = counted(failure);
        if (more == 0) {
            log.error(failure);
        } else if (more > 0) {
            log.errorf("%s; and %d times since that was logged last", failure, more);
        }
    }

    /** How many were not logged since the last one; -1 where this one is not to be logged either. */
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

    /** Logs that it goes well again, with how many failures were not logged; says nothing where none was. */
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
