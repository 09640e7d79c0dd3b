package littlegiant.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import littlegiant.ruleset.language.Outcome;

/**
 * A run over the whole registry that decides again for a day, by the latest facts of each enterprise. It proposes: it
 * records no assessment and no event. Its progress can be read by any thread.
 */
final class Recheck {
    /** More changes than these are counted, but no longer listed. */
    static final int MOST_LISTED = 10_000;

    /** How far it came. */
    enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED,
        /** The process that ran it ended before it did. */
        INTERRUPTED
    }

    /**
     * A decision that comes out otherwise than when it was recorded.
     *
     * @param assessment the id of the recorded assessment
     * @param recognised whether the enterprise is recognised now
     */
    record Changed(
            String creditCode,
            String name,
            String townOrPark,
            String assessment,
            String decision,
            Outcome before,
            Outcome after,
            boolean recognised) {}

    /**
     * What can be said of it at one moment.
     *
     * @param release the hash of the release that decides throughout
     * @param finishedAt null while it runs
     */
    record Progress(
            UUID id,
            State state,
            LocalDate asOf,
            String release,
            long total,
            long done,
            long skipped,
            long changed,
            List<Changed> changes,
            Instant startedAt,
            Instant finishedAt) {}

    private final UUID id;
    private final LocalDate asOf;
    private final String release;
    private final long total;
    private final Instant startedAt;
    private final List<Changed> changes = new ArrayList<>();
    private State state = State.RUNNING;
    private boolean cancelled;
    private long done;
    private long skipped;
    private long changed;
    private Instant finishedAt;

    Recheck(UUID id, LocalDate asOf, String release, long total, Instant startedAt) {
        this.id = id;
        this.asOf = asOf;
        this.release = release;
        this.total = total;
        this.startedAt = startedAt;
    }

    UUID id() {
        return id;
    }

    LocalDate asOf() {
        return asOf;
    }

    synchronized Progress progress() {
        return new Progress(
                id,
                state,
                asOf,
                release,
                Math.max(total, done),
                done,
                skipped,
                changed,
                List.copyOf(changes),
                startedAt,
                finishedAt);
    }

    synchronized boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Asks it to stop after the enterprise at which it is. */
    synchronized void cancel() {
        cancelled = true;
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    synchronized void checked(List<Changed> found) {
        done++;
        changed += found.size();
        found.stream().limit(Math.max(0, MOST_LISTED - changes.size())).forEach(changes::add);
    }

    /** An enterprise whose policy the release no longer has. */
    synchronized void skip() {
        done++;
        skipped++;
    }

    synchronized void finish(State end, Instant at) {
        state = end;
        finishedAt = at;
    }
}
