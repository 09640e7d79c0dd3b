package littlegiant.job;

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
 * Runs jobs of every kind, each on a thread of its own, and keeps in the database that they began, how far they came and
 * how they ended. So a job is found after a restart, and by every instance that shares the database. While a job runs,
 * this process writes a heartbeat: an unfinished job without one reads as {@link JobState#INTERRUPTED}.
 */
@Singleton
public class JobRunner {
    private static final Logger LOG = Logger.getLogger(JobRunner.class);

    private final JobRepository jobs;
    private final JobLists lists;
    private final Clock clock;
    private final Duration beat;
    /** The jobs that run here, and those of which it could not be kept how they ended. */
    private final Map<UUID, RunningJob> running = new ConcurrentHashMap<>();

    private @Nullable ScheduledExecutorService heartbeat;
    private volatile boolean stopping;

    @Inject
    JobRunner(JobRepository jobs, JobLists lists, Clock clock) {
        this(jobs, lists, clock, JobRepository.BEAT);
    }

    /**
     * A runner.
     *
     * @param beat how often it writes how far its jobs came, and hears of those that are to stop
     */
    public JobRunner(JobRepository jobs, JobLists lists, Clock clock, Duration beat) {
        this.jobs = jobs;
        this.lists = lists;
        this.clock = clock;
        this.beat = beat;
    }

    /** What came of cancelling a job. */
    public enum Cancelling {
        /** It stops soon. */
        ASKED,
        /** It is being recorded, which is one transaction. */
        TOO_LATE,
        /** It had ended. */
        OVER
    }

    /**
     * Starts a job. From here on the place and the task are the job's: both are closed when it ends, or where it cannot
     * begin. Waits for the disk.
     *
     * @return the job as it begins
     * @throws littlegiant.records.WriteFailed where it cannot be kept that it begins
     */
    public JobRecord start(JobKind kind, JobPlaces.JobPlace place, JobTask task) {
        JobPlaces.JobPlace own = place.handOver();
        Instant now = now();
        RunningJob job = new RunningJob(Ids.at(now), kind, task, now);
        boolean started = false;
        try {
            JobRecord begun = job.now();
            jobs.begin(begun);
            running.put(job.id(), job);
            beatFromNowOn();
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

    /** The job of a kind and an id, whichever instance runs or ran it. Waits for the disk. */
    public Optional<JobRecord> find(JobKind kind, UUID id) {
        return find(id).filter(job -> job.kind().equals(kind.name()));
    }

    /** The job of an id, of whatever kind. Waits for the disk. */
    Optional<JobRecord> find(UUID id) {
        RunningJob here = running.get(id);
        return here != null ? Optional.of(here.now()) : jobs.find(id);
    }

    /** The latest jobs, the latest first. Waits for the disk. */
    public List<JobRecord> latest(Optional<JobKind> kind, int limit) {
        List<JobRecord> latest = kind.isPresent() ? jobs.latest(kind.get().name(), limit) : jobs.latest(limit);
        return latest.stream()
                .map(job -> Optional.ofNullable(running.get(job.id()))
                        .map(RunningJob::now)
                        .orElse(job))
                .toList();
    }

    /** Asks a job to stop, wherever it runs; one that is over stays as it is. Waits for the disk. */
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

    /** The job when it has ended, or as far as it came within that time. Waits for a job of this process only. */
    public JobRecord await(JobRecord job, Duration most) {
        RunningJob here = running.get(job.id());
        if (here != null) {
            here.await(most);
            return here.now();
        }
        return find(job.id()).orElse(job);
    }

    /** What can be cancelled is, and reads as interrupted when the service is here again. */
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
            // Whoever sees that it has ended finds its place free.
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
                    job.now().kind());
            return JobEnd.of(JobState.FAILED);
        }
    }

    /** A job at its end, and whether that is in the database. */
    private record Ended(JobRecord job, boolean kept) {}

    /** Keeps how a job ended; where that cannot be, it is known here for as long as the process lives. */
    private Ended end(RunningJob job, JobEnd end) {
        if (stopping && end.state() == JobState.CANCELLED) {
            JobRecord interrupted = job.as(JobState.INTERRUPTED, null);
            return new Ended(interrupted, abandoned(interrupted));
        }
        try {
            for (Map.Entry<String, Spool<?>> list : end.lists().entrySet()) {
                lists.keep(job.id(), list.getKey(), list.getValue());
            }
        } catch (IOException | RuntimeException failure) {
            LOG.errorf(RedactedException.of(failure), "The lists of job %s could not be kept", job.id());
            return finish(job.as(JobState.FAILED, now()));
        }
        JobRecord last = job.as(end.state(), now());
        if (!end.assessments().iterator().hasNext()) {
            return finish(last);
        }
        try {
            jobs.finish(last, end.assessments()).toCompletableFuture().join();
            return new Ended(last, true);
        } catch (CompletionException failure) {
            LOG.errorf(RedactedException.of(failure), "Job %s could not be recorded", job.id());
            // Both are one transaction: whether it was recorded although nobody was told is what the job says.
            return recorded(last) ? new Ended(last, true) : finish(job.as(JobState.FAILED, now()));
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

    private synchronized void beatFromNowOn() {
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
     * Writes the heartbeat of a job, and cancels the job where another instance was asked to; of a job that has ended, writes
     * how, because that could not be kept before.
     */
    private void beat(RunningJob job) {
        try {
            JobRecord now = job.now();
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
            // The next one makes up for it.
            LOG.debugf(RedactedException.of(failure), "A heartbeat of job %s failed", job.id());
        }
    }

    private Instant now() {
        return Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
    }

    /** Tells others at once that a job is being recorded. */
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
