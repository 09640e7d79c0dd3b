package littlegiant.console;

import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import littlegiant.programme.ProgrammeOverview;
import littlegiant.programme.ProgrammeOverviews;
import littlegiant.programme.ReviewQueue;
import littlegiant.programme.WaitingCounts;
import littlegiant.wording.RedactedException;
import org.jboss.logging.Logger;

/**
 * What takes longer to count than a page may: shown as it was counted last, with the moment, and counted anew in the background
 * once it is older than half a minute. Only the first who asks waits.
 */
@Singleton
class OfficeFigures {
    private static final Logger LOG = Logger.getLogger(OfficeFigures.class);
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final int MOST_COUNTED = 9_999;

    private final ProgrammeOverviews overviews;
    private final ReviewQueue queue;
    private final Map<String, CountedAt<?>> counted = new ConcurrentHashMap<>();
    private final Map<String, Boolean> counting = new ConcurrentHashMap<>();

    OfficeFigures(ProgrammeOverviews overviews, ReviewQueue queue) {
        this.overviews = overviews;
        this.queue = queue;
    }

    /** Figures, and when they were counted. */
    record CountedAt<T>(T figures, Instant at) {}

    /** The programme of a policy, by town for a year. May wait for the disk. */
    CountedAt<ProgrammeOverview> overview(String policy, int year) {
        return of("overview " + policy + ' ' + year, () -> overviews.of(policy, year));
    }

    /** What waits for a person under a policy. May wait for the disk. */
    CountedAt<WaitingCounts> waiting(String policy) {
        return of("waiting " + policy, () -> queue.counts(policy, MOST_COUNTED));
    }

    @SuppressWarnings("unchecked")
    private <T> CountedAt<T> of(String key, Supplier<T> count) {
        CountedAt<T> known = (CountedAt<T>) counted.get(key);
        if (known == null) {
            return count(key, count);
        }
        if (known.at().plus(FRESH).isBefore(Instant.now()) && counting.putIfAbsent(key, true) == null) {
            Infrastructure.getDefaultWorkerPool().execute(() -> {
                try {
                    count(key, count);
                } catch (RuntimeException fails) {
                    LOG.warnf(
                            "Figures were not counted anew: %s",
                            RedactedException.of(fails).getMessage());
                } finally {
                    counting.remove(key);
                }
            });
        }
        return known;
    }

    private <T> CountedAt<T> count(String key, Supplier<T> count) {
        CountedAt<T> now = new CountedAt<>(count.get(), Instant.now());
        counted.put(key, now);
        return now;
    }
}
