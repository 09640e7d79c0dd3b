package littlegiant.records;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;
import java.util.Optional;

/** Settings of the retention periods. */
@ConfigMapping(prefix = "little-giant.retention")
interface RetentionConfig {

    /**
     * The period of assessments, such as {@code P10Y}; absent for ever. Assessments on which events rest are kept
     * longer.
     */
    Optional<Period> assessments();

    /** The period in which a repeated request under the same key gets the same answer. */
    @WithDefault("P30D")
    Period idempotencyKeys();

    /** The period of the results of jobs. Assessments that a job recorded have their own period. */
    @WithDefault("P90D")
    Period jobs();
}
