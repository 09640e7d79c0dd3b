package littlegiant.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of plans. */
@ConfigMapping(prefix = "little-giant.plan")
interface PlanConfig {

    /** The time limit for a plan. */
    @WithDefault("3S")
    Duration longest();

    /** The time limit for a plan in a report; a plan that takes longer is left out. */
    @WithDefault("1S")
    Duration longestInReport();

    /** The number of plans computed at once, each on a thread and a core. */
    @WithDefault("2")
    int mostAtOnce();
}
