package littlegiant.authoring;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import littlegiant.records.ScheduleRecord;
import littlegiant.records.ScheduleRepository;
import littlegiant.ruleset.release.ActivationResult;
import littlegiant.ruleset.release.PublishedRelease;
import littlegiant.ruleset.release.Releases;
import littlegiant.wording.RedactedException;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Activates releases at their scheduled time. The schedule is kept in the database, so it survives a restart;
 * activations that fell due while no instance ran are made at the next start, in the order in which they were due.
 */
@Singleton
class Schedule {
    private static final Logger LOG = Logger.getLogger(Schedule.class);
    private static final long LOOK_MILLIS = 1_000;

    private final ScheduleRepository kept;
    private final DatabaseReleaseArchive archive;
    private final Releases releases;
    private final ScheduledExecutorService looking = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "release-schedule");
        thread.setDaemon(true);
        return thread;
    });
    private boolean failing;

    Schedule(ScheduleRepository kept, DatabaseReleaseArchive archive, Releases releases) {
        this.kept = kept;
        this.archive = archive;
        this.releases = releases;
    }

    /** Starts after the previously active release has been activated again. */
    void start(@Observes @Priority(ObserverMethod.DEFAULT_PRIORITY + 500) StartupEvent event) {
        looking.scheduleWithFixedDelay(this::poll, 0, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        looking.shutdown();
        looking.awaitTermination(LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void poll() {
        try {
            activateDue(Instant.now());
            failing = false;
        } catch (RuntimeException failure) {
            // The next poll tries again; logged once, since a database may be down for hours.
            if (!failing) {
                LOG.errorf(
                        "Whether a scheduled release is due cannot be told for now: %s",
                        RedactedException.of(failure).getMessage());
            }
            failing = true;
        }
    }

    /** Activates every release that is due at the given time. */
    void activateDue(Instant now) {
        for (ScheduleRecord due : kept.due(now)) {
            activate(due, now);
        }
    }

    private void activate(ScheduleRecord due, Instant now) {
        Optional<PublishedRelease> release = releases.find(due.release());
        boolean alone =
                release.filter(one -> releases.isOwnChange(one, due.by())).isPresent();
        ActivationResult activated = alone
                ? new ActivationResult.FourEyesViolation(due.by())
                : releases.activateScheduled(due.release(), () -> archive.activate(due, now));
        if (!(activated instanceof ActivationResult.Done) && !(activated instanceof ActivationResult.AlreadyHandled)) {
            LOG.errorf(
                    "Release %d was scheduled for %s and is refused: %s", due.release(), due.activateAt(), activated);
            kept.end(due.number(), now, null, ScheduleRecord.REFUSED);
        }
    }

    /** Adds a scheduled activation. */
    ScheduleRecord add(PublishedRelease release, Instant activateAt, @Nullable String by, String reason) {
        return archive.schedule(release, activateAt, by, reason);
    }

    /** The scheduled activations, past ones included, the latest first. */
    List<ScheduleRecord> latest(int limit) {
        return kept.latest(limit);
    }

    /** The scheduled activation with the number. */
    Optional<ScheduleRecord> find(int number) {
        return kept.find(number);
    }

    /** Cancels a scheduled activation; returns false if it is over. */
    boolean cancel(int number, @Nullable String by) {
        return kept.end(number, Instant.now(), by, ScheduleRecord.CANCELLED);
    }
}
