package littlegiant.impact;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** Settings of studies. */
@ConfigMapping(prefix = "little-giant.impact")
interface ImpactConfig {

    /** The number of studies that run at once; each holds a thread and two releases in memory. */
    @WithDefault("2")
    int mostAtOnce();

    /** The number of latest studies that are kept. */
    @WithDefault("16")
    int remembered();

    /** How long an ended study is kept with its lists. */
    @WithDefault("24h")
    Duration keptFor();

    /** The largest upload of enterprises; it is stored on disk until it has been processed. */
    @WithDefault("2G")
    MemorySize largestUpload();

    /** The longest line of an upload; longer lines count as bad. */
    @WithDefault("1M")
    MemorySize longestLine();
}
