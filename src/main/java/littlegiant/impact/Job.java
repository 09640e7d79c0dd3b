package littlegiant.impact;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import littlegiant.facts.Fault;
import littlegiant.wording.Text;

/** A study that is under way, or over. Its progress can be read by any thread. */
final class Job<S extends Study> {
    /** Of the lines that are no enterprise, so many are told. */
    static final int BAD_LINES_TOLD = 20;

    /** How far it came. */
    enum State {
        RUNNING,
        DONE,
        CANCELLED,
        FAILED
    }

    /** A line that is no enterprise. */
    record BadLine(long line, List<Fault> faults) {}

    /**
     * What can be said of it at one moment.
     *
     * @param done how many enterprises, or lines, were gone through
     * @param skipped of them, how many no rules concern
     * @param failed of them, how many could not be decided, for which the service is to blame
     * @param failure why it failed, null where it did not
     */
    record Progress(
            State state,
            long total,
            long done,
            long skipped,
            long failed,
            long badLines,
            List<BadLine> firstBadLines,
            Text failure,
            Instant startedAt,
            Instant finishedAt) {}

    private final UUID id = UUID.randomUUID();
    private final S study;
    private final long total;
    private final Instant startedAt;
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<BadLine> firstBadLines = new ArrayList<>();
    private State state = State.RUNNING;
    private boolean cancelled;
    private long done;
    private long skipped;
    private long failed;
    private long badLines;
    private Text failure;
    private Instant finishedAt;

    Job(S study, long total, Instant startedAt) {
        this.study = study;
        this.total = total;
        this.startedAt = startedAt;
    }

    UUID id() {
        return id;
    }

    S study() {
        return study;
    }

    synchronized Progress progress() {
        return new Progress(
                state,
                Math.max(total, done),
                done,
                skipped,
                failed,
                badLines,
                List.copyOf(firstBadLines),
                failure,
                startedAt,
                finishedAt);
    }

    synchronized boolean isRunning() {
        return state == State.RUNNING;
    }

    /** Whether it ended before the moment. */
    synchronized boolean endedBefore(Instant moment) {
        return finishedAt != null && finishedAt.isBefore(moment);
    }

    /** Asks it to stop after the enterprise at which it is; one that has ended stays as it is. */
    synchronized void cancel() {
        cancelled = true;
    }

    synchronized boolean isCancelled() {
        return cancelled;
    }

    synchronized void passed() {
        done++;
    }

    synchronized void skipped() {
        done++;
        skipped++;
    }

    /** Counts an enterprise that could not be decided, and says how many those are by now. */
    synchronized long failedAtOne() {
        done++;
        failed++;
        return failed;
    }

    synchronized void refused(long line, List<Fault> faults) {
        done++;
        badLines++;
        if (firstBadLines.size() < BAD_LINES_TOLD) {
            firstBadLines.add(new BadLine(line, faults));
        }
    }

    synchronized void finish(State end, Text why, Instant at) {
        state = end;
        failure = why;
        finishedAt = at;
        ended.countDown();
    }

    /** Waits until it ends, but no longer than that. */
    void await(Duration most) {
        try {
            if (!ended.await(most.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
