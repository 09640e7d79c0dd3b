package littlegiant.impact;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import littlegiant.job.JobKind;
import littlegiant.job.JobPlaces;
import littlegiant.job.JobResponses;
import littlegiant.job.JobTask;
import littlegiant.records.JobRecord;
import littlegiant.records.JobRepository;
import littlegiant.records.WriteFailed;
import littlegiant.wording.Language;
import littlegiant.wording.RedactedException;
import littlegiant.wording.Text;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Runs comparisons and sweeps as jobs, a limited number at once, and deletes old ones. */
@Singleton
class Studies {
    static final JobKind IMPACT = new JobKind("impact", Text.of("影响分析", "study"), "/api/v1/impact");
    static final JobKind SWEEP = new JobKind("sweep", Text.of("门槛试算", "sweep"), "/api/v1/impact/sweep");
    private static final List<String> KINDS = List.of(IMPACT.name(), SWEEP.name());
    private static final Logger LOG = Logger.getLogger(Studies.class);

    private final JobResponses responses;
    private final JobRepository jobs;
    private final ImpactConfig config;
    private final Clock clock;
    private final JobPlaces places;

    Studies(JobResponses responses, JobRepository jobs, ImpactConfig config, Clock clock) {
        this.responses = responses;
        this.jobs = jobs;
        this.config = config;
        this.clock = clock;
        this.places = new JobPlaces(config.mostAtOnce());
    }

    /** Provides the job kind of comparisons. */
    @Produces
    @Singleton
    JobKind impact() {
        return IMPACT;
    }

    /** Provides the job kind of sweeps. */
    @Produces
    @Singleton
    JobKind sweep() {
        return SWEEP;
    }

    /** A place for a study; empty if all are taken. */
    Optional<JobPlaces.JobPlace> place() {
        return places.take();
    }

    /** Starts a study and answers its URL, or its end if the caller waits for it. */
    <A> RestResponse<A> begin(
            JobKind kind,
            JobPlaces.JobPlace place,
            JobTask task,
            @Nullable String prefer,
            Language language,
            Function<JobRecord, A> answer) {
        forget(config.remembered() - 1);
        return responses.begin(kind, place, task, prefer, language, answer);
    }

    /**
     * The study with the kind and id; throws a 404 problem if it does not exist or is no longer kept. Blocks on the
     * database.
     */
    JobRecord found(JobKind kind, String id, Language language) {
        JobRecord job = responses.found(kind, id, language);
        if (job.finishedAt() != null && job.finishedAt().isBefore(oldest())) {
            forget(config.remembered());
            throw responses.unknown(kind, id, language);
        }
        return job;
    }

    /** Requests a study to stop and answers its progress. */
    <A> RestResponse<A> cancel(JobKind kind, String id, Language language, Function<JobRecord, A> answer) {
        found(kind, id, language);
        return responses.cancel(kind, id, language, answer);
    }

    private Instant oldest() {
        return Instant.now(clock).minus(config.keptFor());
    }

    private void forget(int remembered) {
        try {
            jobs.forget(KINDS, Math.max(0, remembered), oldest());
        } catch (WriteFailed failure) {
            LOG.warn("Studies that ended long ago could not be removed", RedactedException.of(failure));
        }
    }
}
