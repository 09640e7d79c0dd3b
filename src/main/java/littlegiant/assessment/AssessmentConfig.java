package littlegiant.assessment;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** Settings of assessments. */
@ConfigMapping(prefix = "little-giant.assessment")
interface AssessmentConfig {

    /** The time zone of the default day of an assessment. */
    @WithDefault("Asia/Shanghai")
    ZoneId zone();

    /** The settings of batches. */
    BatchConfig batch();

    /** The settings of batches. */
    interface BatchConfig {

        /** The longest line; a longer one is answered with a problem. */
        @WithDefault("1M")
        @WithConverter(MemorySizeConverter.class)
        MemorySize longestLine();

        /**
         * The number of batches that run at once. Each holds a thread for as long as its client sends and reads, so
         * slow clients must not be able to hold all of them.
         */
        @WithDefault("8")
        int mostAtOnce();
    }
}
