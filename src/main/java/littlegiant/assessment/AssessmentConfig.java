package littlegiant.assessment;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.runtime.configuration.MemorySizeConverter;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;
import java.time.ZoneId;

/** The settings of assessments. */
@ConfigMapping(prefix = "little-giant.assessment")
interface AssessmentConfig {

    /** Where today is: the day for which an assessment is made that names none. */
    @WithDefault("Asia/Shanghai")
    ZoneId zone();

    /** The settings of batches. */
    BatchConfig batch();

    /** The settings of batches. */
    interface BatchConfig {

        /** The longest line that is read; a longer one answers with its problem. */
        @WithDefault("1M")
        @WithConverter(MemorySizeConverter.class)
        MemorySize longestLine();

        /**
         * How many batches run at once. Each holds a thread for as long as its client sends and reads, so that clients
         * which do neither must not be able to hold them all.
         */
        @WithDefault("8")
        int mostAtOnce();
    }
}
