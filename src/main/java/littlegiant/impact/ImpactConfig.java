package littlegiant.impact;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** The settings of studies: what a change of the rules would do. */
@ConfigMapping(prefix = "little-giant.impact")
interface ImpactConfig {

    /** How many studies run at once; each holds a thread, and two releases in memory. */
    @WithDefault("2")
    int mostAtOnce();

    /** How many studies are kept, the latest. */
    @WithDefault("16")
    int remembered();

    /** How long a study that has ended is kept, with its lists. */
    @WithDefault("24h")
    Duration keptFor();

    /** The most that is taken of enterprises that are sent along; they lie on the disk until they were gone through. */
    @WithDefault("2G")
    MemorySize largestUpload();

    /** The longest line that is read of them; a longer one is counted as a bad one. */
    @WithDefault("1M")
    MemorySize longestLine();
}
