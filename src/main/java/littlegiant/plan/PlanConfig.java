package littlegiant.plan;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of plans. */
@ConfigMapping(prefix = "little-giant.plan")
interface PlanConfig {

    /** How long the search for a plan may take. */
    @WithDefault("3S")
    Duration longest();

    /** How long it may take where a report waits for it; a plan that takes longer is left out. */
    @WithDefault("1S")
    Duration longestInReport();

    /** How many plans are made at once. Each holds a thread and a core while it is made. */
    @WithDefault("2")
    int mostAtOnce();
}
