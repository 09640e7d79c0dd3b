package littlegiant.records;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Period;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import littlegiant.wording.RedactedException;
import org.jboss.logging.Logger;

/** Deletes expired records once a day while the service runs, beginning a few minutes after its start. */
@Singleton
class RetentionSchedule {
    private static final Logger LOG = Logger.getLogger(RetentionSchedule.class);
    private static final int FIRST_MINUTES = 5;
    private static final int DAY_MINUTES = 24 * 60;

    private final Retention retention;
    private final RetentionConfig config;
    private final ScheduledExecutorService daily = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "retention");
        thread.setDaemon(true);
        return thread;
    });

    RetentionSchedule(Database database, RetentionConfig config, Clock clock) {
        this.retention = new Retention(database, clock);
        this.config = config;
        config.assessments().ifPresent(period -> requirePositive("assessments", period));
        requirePositive("idempotency-keys", config.idempotencyKeys());
        requirePositive("jobs", config.jobs());
    }

    /** Refuses a period of zero or less, which would delete new records at once. */
    private static void requirePositive(String setting, Period period) {
        if (period.isNegative() || period.isZero()) {
            throw new IllegalArgumentException("little-giant.retention." + setting + " is " + period
                    + ": it must be a period longer than none, such as P10Y");
        }
    }

    void start(@Observes StartupEvent event) {
        daily.scheduleWithFixedDelay(this::sweep, FIRST_MINUTES, DAY_MINUTES, TimeUnit.MINUTES);
    }

    void stop(@Observes ShutdownEvent event) {
        daily.shutdownNow();
    }

    private void sweep() {
        try {
            Optional<Period> period = config.assessments();
            Retention.RemovedCounts swept = retention.sweep(period, config.idempotencyKeys());
            int jobs = retention.jobs(config.jobs());
            if (swept.assessments() + swept.keys() + jobs > 0) {
                LOG.infof(
                        "%d assessments were kept for %s, %d idempotency keys for %s and %d jobs for %s: they are"
                                + " removed",
                        swept.assessments(),
                        period.orElse(null),
                        swept.keys(),
                        config.idempotencyKeys(),
                        jobs,
                        config.jobs());
            }
        } catch (RuntimeException failure) {
            LOG.errorf(
                    "What was kept for its period could not be removed; it is tried again tomorrow: %s",
                    RedactedException.of(failure).getMessage());
        }
    }
}
