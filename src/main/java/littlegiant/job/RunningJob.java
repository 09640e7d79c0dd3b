package littlegiant.job;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import littlegiant.records.JobRecord;
import org.jspecify.annotations.Nullable;

/** A job that runs in this process. */
final class RunningJob implements JobControl {
    private final UUID id;
    private final JobKind kind;
    private final JobTask task;
    private final Instant startedAt;
    private final CountDownLatch ended = new CountDownLatch(1);
    private JobState state;
    private boolean cancelled;
    private @Nullable JobRecord end;

    RunningJob(UUID id, JobKind kind, JobTask task, Instant startedAt) {
        this.id = id;
        this.kind = kind;
        this.task = task;
        this.startedAt = startedAt;
        this.state = task.initialState();
    }

    UUID id() {
        return id;
    }

    JobTask task() {
        return task;
    }

    /** The current record of the job. */
    JobRecord currentRecord() {
        JobState current;
        synchronized (this) {
            if (end != null) {
                return end;
            }
            current = state;
        }
        // Outside the lock, since the task has a lock of its own and calls back into this object.
        return recordAs(current, null);
    }

    /** The record of the job with the given state and end. */
    JobRecord recordAs(JobState outcome, @Nullable Instant finishedAt) {
        long done = task.done();
        return new JobRecord(
                id,
                kind.name(),
                outcome.name(),
                startedAt,
                finishedAt,
                Math.max(task.total(), done),
                done,
                task.document(outcome));
    }

    synchronized JobRunner.Cancelling cancel() {
        if (end != null) {
            return JobRunner.Cancelling.OVER;
        }
        if (state == JobState.RECORDING) {
            return JobRunner.Cancelling.TOO_LATE;
        }
        cancelled = true;
        return JobRunner.Cancelling.ASKED;
    }

    @Override
    public synchronized boolean isCancelled() {
        return cancelled;
    }

    @Override
    public synchronized void beginRecording() {
        stopIfCancelled();
        state = JobState.RECORDING;
    }

    /**
     * Marks the job as ended.
     *
     * @param as the final record; empty if it is not known
     */
    void end(Optional<JobRecord> as) {
        synchronized (this) {
            end = as.orElse(null);
        }
        ended.countDown();
    }

    /** Ends every wait for the job, which runs on. */
    void endWaiting() {
        ended.countDown();
    }

    /** Waits until the job has ended, at most {@code most}. */
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
