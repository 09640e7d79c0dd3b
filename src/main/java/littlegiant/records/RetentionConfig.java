package littlegiant.records;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Period;
import java.util.Optional;

/** For how long records are kept. */
@ConfigMapping(prefix = "little-giant.retention")
interface RetentionConfig {

    /**
     * For how long assessments are kept, such as {@code P10Y}; absent, for ever. Those that a life in the programme
     * rests on stay with it.
     */
    Optional<Period> assessments();

    /** For how long a request that is sent again under its key is answered as it was. */
    @WithDefault("P30D")
    Period idempotencyKeys();

    /** For how long it can be read what came of an upload or a recheck. What it recorded is kept as assessments are. */
    @WithDefault("P90D")
    Period jobs();
}
