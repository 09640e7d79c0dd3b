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
        this.state = task.begins();
    }

    UUID id() {
        return id;
    }

    JobTask task() {
        return task;
    }

    /** The job as it is at this moment. */
    JobRecord now() {
        JobState current;
        synchronized (this) {
            if (end != null) {
                return end;
            }
            current = state;
        }
        // Not within the lock: the task has one of its own and calls back.
        return as(current, null);
    }

    /** The job as it will be kept when it ends so. */
    JobRecord as(JobState outcome, @Nullable Instant finishedAt) {
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

    /** It runs no more, and reads so from here on; empty where that is not known. */
    void end(Optional<JobRecord> as) {
        synchronized (this) {
            end = as.orElse(null);
        }
        ended.countDown();
    }

    /** Waits until it has ended, but no longer than that. */
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
