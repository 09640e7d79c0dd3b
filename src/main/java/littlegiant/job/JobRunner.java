package littlegiant.job;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import littlegiant.records.Ids;
import littlegiant.records.JobRecord;
import littlegiant.records.JobRepository;
import littlegiant.wording.RedactedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Runs jobs of every kind, each on a thread of its own, and stores their start, progress and end in the database, so
 * that a job is found after a restart and by every instance that shares the database. While a job runs, this process
 * writes its heartbeat; an unfinished job without a recent heartbeat has the state {@link JobState#INTERRUPTED}.
 */
@Singleton
public class JobRunner {
    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    private final JobRepository jobs;
    private final JobLists lists;
    private final Clock clock;
    private final Duration beat;
    /** The jobs that run here, and those whose end could not be stored. */
    private final Map<UUID, RunningJob> running = new ConcurrentHashMap<>();

    private @Nullable ScheduledExecutorService heartbeat;
    private volatile boolean draining;
    private volatile boolean stopping;

    @Inject
    JobRunner(JobRepository jobs, JobLists lists, Clock clock) {
        this(jobs, lists, clock, JobRepository.BEAT);
    }

    /**
     * Creates a runner.
     *
     * @param beat the interval at which it writes the progress of its jobs and reads requests to cancel
     */
    public JobRunner(JobRepository jobs, JobLists lists, Clock clock, Duration beat) {
        this.jobs = jobs;
        this.lists = lists;
        this.clock = clock;
        this.beat = beat;
    }

    /** The result of a request to cancel a job. */
    public enum Cancelling {
        /** The job will stop soon. */
        ASKED,
        /** The job is in its recording transaction and will not stop. */
        TOO_LATE,
        /** The job had ended. */
        OVER
    }

    /**
     * Starts a job. The job then owns the place and the task, and closes both when it ends, or if it cannot start.
     * Blocks on the database.
     *
     * @return the record of the started job
     * @throws littlegiant.records.WriteFailed if the start cannot be stored
     */
    public JobRecord start(JobKind kind, JobPlaces.JobPlace place, JobTask task) {
        JobPlaces.JobPlace own = place.handOver();
        Instant now = now();
        RunningJob job = new RunningJob(Ids.at(now), kind, task, now);
        boolean started = false;
        try {
            JobRecord begun = job.currentRecord();
            jobs.begin(begun);
            running.put(job.id(), job);
            startHeartbeat();
            Thread thread = new Thread(() -> run(job, own), kind.name());
            thread.setDaemon(true);
            thread.start();
            started = true;
            return begun;
        } finally {
            if (!started) {
                running.remove(job.id());
                close(task);
                own.close();
            }
        }
    }

    /** The job with the kind and id, from any instance. Blocks on the database. */
    public Optional<JobRecord> find(JobKind kind, UUID id) {
        return find(id).filter(job -> job.kind().equals(kind.name()));
    }

    /** The job with the id, of any kind. Blocks on the database. */
    Optional<JobRecord> find(UUID id) {
        RunningJob here = running.get(id);
        return here != null ? Optional.of(here.currentRecord()) : jobs.find(id);
    }

    /** The latest jobs first. Blocks on the database. */
    public List<JobRecord> latest(Optional<JobKind> kind, int limit) {
        List<JobRecord> latest = kind.isPresent() ? jobs.latest(kind.get().name(), limit) : jobs.latest(limit);
        return latest.stream()
                .map(job -> Optional.ofNullable(running.get(job.id()))
                        .map(RunningJob::currentRecord)
                        .orElse(job))
                .toList();
    }

    /**
     * Requests a job to stop, on whatever instance it runs; one that has ended does not change. Blocks on the database.
     */
    public Cancelling cancel(JobRecord job) {
        RunningJob here = running.get(job.id());
        if (here != null) {
            return here.cancel();
        }
        JobState state = JobState.of(job);
        if (state.isOver()) {
            return Cancelling.OVER;
        }
        if (state == JobState.RECORDING) {
            return Cancelling.TOO_LATE;
        }
        jobs.cancel(job.id());
        return Cancelling.ASKED;
    }

    /** Waits up to {@code most} for a job of this process to end, and returns its record. */
    public JobRecord await(JobRecord job, Duration most) {
        RunningJob here = running.get(job.id());
        if (here != null) {
            if (!draining) {
                here.await(most);
            }
            return here.currentRecord();
        }
        return find(job.id()).orElse(job);
    }

    /** Answers whoever waits for a job with how far it has come: the service stops once every request is answered. */
    public void endWaiting(@Observes ShutdownDelayInitiatedEvent event) {
        draining = true;
        running.values().forEach(RunningJob::endWaiting);
    }

    /** Cancels the running jobs that can be cancelled; at the next start their state is INTERRUPTED. */
    public void stop(@Observes ShutdownEvent event) {
        stopping = true;
        running.values().forEach(RunningJob::cancel);
        synchronized (this) {
            if (heartbeat != null) {
                heartbeat.shutdownNow();
            }
        }
    }

    private void run(RunningJob job, JobPlaces.JobPlace place) {
        Optional<Ended> ended = Optional.empty();
        try {
            ended = Optional.of(end(job, work(job)));
        } catch (RuntimeException | Error failure) {
            LOG.errorf(
                    RedactedException.of(failure),
                    "Job %s reads as interrupted: how it ended cannot be said",
                    job.id());
        } finally {
            close(job.task());
            place.close();
            // The place is released first, so that a caller who sees the end can start another job.
            job.end(ended.map(Ended::job));
            if (ended.isEmpty() || ended.get().kept()) {
                running.remove(job.id());
            }
        }
    }

    private JobEnd work(RunningJob job) {
        try {
            return job.task().run(new Control(job));
        } catch (JobCancelled cancelled) {
            return JobEnd.of(JobState.CANCELLED);
        } catch (IOException | RuntimeException | Error failure) {
            LOG.errorf(
                    RedactedException.of(failure),
                    "Job %s (%s) failed",
                    job.id(),
                    job.currentRecord().kind());
            return JobEnd.of(JobState.FAILED);
        }
    }

    /** A job at its end, and whether that is stored. */
    private record Ended(JobRecord job, boolean kept) {}

    /** Stores the end of a job; if that fails, the end is kept in memory. */
    private Ended end(RunningJob job, JobEnd end) {
        if (stopping && end.state() == JobState.CANCELLED) {
            JobRecord interrupted = job.recordAs(JobState.INTERRUPTED, null);
            return new Ended(interrupted, abandoned(interrupted));
        }
        try {
            for (Map.Entry<String, Spool<?>> list : end.lists().entrySet()) {
                lists.keep(job.id(), list.getKey(), list.getValue());
            }
        } catch (IOException | RuntimeException failure) {
            LOG.errorf(RedactedException.of(failure), "The lists of job %s could not be kept", job.id());
            return finish(job.recordAs(JobState.FAILED, now()));
        }
        JobRecord last = job.recordAs(end.state(), now());
        if (!end.assessments().iterator().hasNext()) {
            return finish(last);
        }
        try {
            jobs.finish(last, end.assessments()).toCompletableFuture().join();
            return new Ended(last, true);
        } catch (CompletionException failure) {
            LOG.errorf(RedactedException.of(failure), "Job %s could not be recorded", job.id());
            // The assessments and the end are one transaction, so the stored state tells whether they were recorded.
            return recorded(last) ? new Ended(last, true) : finish(job.recordAs(JobState.FAILED, now()));
        }
    }

    private boolean recorded(JobRecord last) {
        try {
            return jobs.find(last.id())
                    .filter(job -> job.state().equals(last.state()))
                    .isPresent();
        } catch (RuntimeException failure) {
            LOG.errorf(RedactedException.of(failure), "Whether job %s was recorded is not known", last.id());
            return false;
        }
    }

    private Ended finish(JobRecord job) {
        try {
            jobs.finish(job);
            return new Ended(job, true);
        } catch (RuntimeException failure) {
            LOG.errorf(RedactedException.of(failure), "How job %s ended (%s) could not be kept", job.id(), job.state());
            return new Ended(job, false);
        }
    }

    private boolean abandoned(JobRecord job) {
        try {
            jobs.abandon(job);
            return true;
        } catch (RuntimeException closing) {
            LOG.debugf(
                    RedactedException.of(closing),
                    "Job %s reads as interrupted when its heartbeat is missed",
                    job.id());
            return false;
        }
    }

    private static void close(JobTask task) {
        try {
            task.close();
        } catch (IOException stays) {
            LOG.warn("A temporary file of a job could not be deleted", RedactedException.of(stays));
        }
    }

    private synchronized void startHeartbeat() {
        if (heartbeat == null && !stopping) {
            heartbeat = Executors.newSingleThreadScheduledExecutor(work -> {
                Thread thread = new Thread(work, "job-heartbeat");
                thread.setDaemon(true);
                return thread;
            });
            heartbeat.scheduleWithFixedDelay(
                    () -> running.values().forEach(this::beat),
                    beat.toMillis(),
                    beat.toMillis(),
                    TimeUnit.MILLISECONDS);
        }
    }

    /**
     * Writes the heartbeat of a job, and cancels the job if another instance requested it. For a job that has ended,
     * stores its end, which failed before.
     */
    private void beat(RunningJob job) {
        try {
            JobRecord now = job.currentRecord();
            if (now.finishedAt() != null) {
                jobs.finish(now);
                running.remove(job.id());
            } else {
                jobs.beat(now).thenAccept(asked -> {
                    if (asked) {
                        job.cancel();
                    }
                });
            }
        } catch (RuntimeException failure) {
            // The next heartbeat follows soon.
            LOG.debugf(RedactedException.of(failure), "A heartbeat of job %s failed", job.id());
        }
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Writes the RECORDING state to the database at once, for other instances. */
    private final class Control implements JobControl {
        private final RunningJob job;

        Control(RunningJob job) {
            this.job = job;
        }

        @Override
        public boolean isCancelled() {
            return job.isCancelled();
        }

        @Override
        public void beginRecording() {
            job.beginRecording();
            beat(job);
        }
    }
}
