package littlegiant.plan;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Computes plans, a limited number at once, so that assessments are not slowed. Call on worker threads, since a plan
 * occupies a core.
 */
@Singleton
public class Plans {
    private final PlanConfig config;
    private final Semaphore places;

    Plans(PlanConfig config) {
        this.config = config;
        this.places = new Semaphore(config.mostAtOnce());
    }

    /** The plan, or why there is none; empty if the limit of concurrent plans is reached. */
    public Optional<PlanResult> plan(PlanQuestion question) {
        return plan(question, config.longest());
    }

    /** The plan with the shorter time limit of reports. */
    Optional<PlanResult> planForReport(PlanQuestion question) {
        return plan(question, config.longestInReport());
    }

    private Optional<PlanResult> plan(PlanQuestion question, Duration longest) {
        if (!places.tryAcquire()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Planner(longest).plan(question));
        } finally {
            places.release();
        }
    }

    /** The number of plans computed at once, at most. */
    int mostAtOnce() {
        return config.mostAtOnce();
    }
}
