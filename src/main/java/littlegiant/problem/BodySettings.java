package littlegiant.problem;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.Set;

/** How large a request's body may be. */
@ConfigMapping(prefix = "little-giant.body")
interface BodySettings {

    /** The largest body, in bytes or with a unit ({@code 1M}). */
    @WithDefault("1M")
    MemorySize limit();

    /** What bodies past 16K that are on their way may hold together; absent: a quarter of the largest heap. */
    Optional<MemorySize> together();

    /** The paths that read their body as a stream and bound it themselves. */
    @WithDefault("/api/v1/assessments/batch,/api/v1/assessments/upload,/console/assess/upload,/api/v1/impact,"
            + "/api/v1/impact/sweep")
    Set<String> streamed();

    /** The paths that take a form with a document. */
    @WithDefault("/console/enterprises/events")
    Set<String> documents();

    /** The largest body there: a document and what stands beside it. */
    @WithDefault("11M")
    MemorySize documentLimit();
}
