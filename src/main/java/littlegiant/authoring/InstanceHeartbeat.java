package littlegiant.authoring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import littlegiant.records.FailureLog;
import littlegiant.records.InstanceRepository;
import littlegiant.records.InstanceState;
import littlegiant.records.InstanceState.DecidingRelease;
import littlegiant.records.InstanceState.InstanceFault;
import littlegiant.records.JobRepository;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.release.PublishAttempt;
import littlegiant.ruleset.release.PublishedRelease;
import littlegiant.ruleset.release.Releases;
import littlegiant.ruleset.release.ReloadState;
import littlegiant.wording.RedactedException;
import littlegiant.wording.Template;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Writes to the database by which release this instance decides, so that every instance on the same database can show
 * all of them: when it changes, and every {@link #BEAT} where another instance may look. Runs on a thread of its own; no
 * request waits for it.
 */
@Singleton
public class InstanceHeartbeat {
    /** The interval between two heartbeats. */
    public static final Duration BEAT = Duration.ofSeconds(10);

    private static final Logger LOG = Logger.getLogger(InstanceHeartbeat.class);
    private static final long STOP_SECONDS = 2;
    private static final Template REFUSED = Template.of(
            "要发布的内容未被接受:{0} 处错误,{1} 个案例未通过", "what was to be published was refused: {0} errors, {1} failed cases");

    private final InstanceRepository instances;
    private final JobRepository jobs;
    private final Releases releases;
    private final String version;
    private final Duration beat;
    private final FailureLog failures = new FailureLog(LOG);
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "instance-heartbeat");
        thread.setDaemon(true);
        return thread;
    });
    private @Nullable DecidingRelease release;
    private boolean begun;

    @Inject
    InstanceHeartbeat(
            InstanceRepository instances,
            JobRepository jobs,
            Releases releases,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this(instances, jobs, releases, version, BEAT);
    }

    InstanceHeartbeat(
            InstanceRepository instances, JobRepository jobs, Releases releases, String version, Duration beat) {
        this.instances = instances;
        this.jobs = jobs;
        this.releases = releases;
        this.version = version;
        this.beat = beat;
    }

    /** Starts after the service has loaded the active release. */
    void start(@Observes @Priority(ObserverMethod.DEFAULT_PRIORITY + 600) StartupEvent event) {
        releases.onActivation(active -> beatSoon());
        releases.onAttempt(attempt -> beatSoon());
        if (instances.isShared()) {
            beats.scheduleWithFixedDelay(this::beat, 0, beat.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            beatSoon();
        }
    }

    private void beatSoon() {
        try {
            beats.execute(this::beat);
        } catch (RejectedExecutionException stopping) {
            // An instance that stops removes its row.
        }
    }

    private void beat() {
        try {
            if (begun) {
                instances.put(current());
            } else {
                instances.begin(current());
                begun = true;
            }
            failures.recovered("The state of this instance is recorded again");
        } catch (RuntimeException failure) {
            failures.error("The state of this instance could not be recorded: "
                    + RedactedException.of(failure).getMessage());
        }
    }

    /** The state of this instance now. Does not block on the database. */
    public synchronized InstanceState current() {
        Instant now = Instant.now();
        ReloadState state = releases.state();
        release =
                state.active().map(active -> deciding(active.published(), now)).orElse(null);
        return new InstanceState(
                jobs.instance(),
                host(),
                version,
                Instant.ofEpochMilli(ManagementFactory.getRuntimeMXBean().getStartTime()),
                release,
                fault(state).orElse(null),
                now);
    }

    private DecidingRelease deciding(PublishedRelease active, Instant now) {
        DecidingRelease before = release;
        return before != null
                        && before.number() == active.number()
                        && before.hash().equals(active.hash())
                ? before
                : new DecidingRelease(active.number(), active.hash(), now);
    }

    private static String host() {
        return Optional.ofNullable(System.getenv("HOSTNAME"))
                .or(() -> Optional.ofNullable(System.getenv("COMPUTERNAME")))
                .orElseGet(() -> ManagementFactory.getRuntimeMXBean().getName().replaceFirst(".*@", ""));
    }

    private static Optional<InstanceFault> fault(ReloadState state) {
        return state.distrusted()
                .map(why -> new InstanceFault(why, null))
                .or(() -> state.lastAttempt()
                        .filter(attempt -> attempt.published().isEmpty())
                        .map(InstanceHeartbeat::refused));
    }

    private static InstanceFault refused(PublishAttempt attempt) {
        return new InstanceFault(
                REFUSED.with(
                        attempt.check().diagnostics().stream()
                                .filter(found -> found.severity() == Diagnostic.Level.ERROR)
                                .count(),
                        attempt.check().cases().stream()
                                .filter(one -> !one.passed())
                                .count()),
                attempt.at());
    }

    /** Removes this instance from the database, unless that does not answer within two seconds. */
    void stop(@Observes @Priority(ObserverMethod.DEFAULT_PRIORITY - 500) ShutdownEvent event)
            throws InterruptedException {
        beats.shutdown();
        if (beats.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
            removeSelf();
        } else {
            beats.shutdownNow();
        }
    }

    private void removeSelf() {
        try {
            instances.remove(jobs.instance());
        } catch (RuntimeException away) {
            // The other instances will find that it is not seen any more.
            LOG.debug("This instance could not be removed from the database", RedactedException.of(away));
        }
    }
}
