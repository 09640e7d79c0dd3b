package littlegiant.plan;

import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** Makes plans, a few at once, so that assessments are not slowed. Called on worker threads: a plan takes a core. */
@Singleton
public class Plans {
    private final PlanConfig config;
    private final Semaphore places;

    Plans(PlanConfig config) {
        this.config = config;
        this.places = new Semaphore(config.mostAtOnce());
    }

    /** The plan, or why there is none; empty where as many are being made as may be at once. */
    public Optional<PlanResult> plan(PlanQuestion question) {
        return plan(question, config.longest());
    }

    /** The same for a reader who waits for more than it. */
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

    /** How many plans may be made at once. */
    int mostAtOnce() {
        return config.mostAtOnce();
    }
}
