package littlegiant.impact;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to compare two sets of rules. */
@Schema(name = "ImpactRequest", additionalProperties = Schema.False.class)
public record ImpactRequest(
        @Schema(
                description = "The policy by which to decide for every enterprise; left out, for each the one of its "
                        + "latest assessment",
                nullable = true,
                examples = "haicheng-2017")
        @Nullable
        String policy,

        @Schema(description = "The day for which to decide; left out, today", nullable = true) @Nullable
        LocalDate asOf,

        @Schema(description = "The hash of the release to start from; left out, the active one", nullable = true)
        @Nullable
        String base,

        @Schema(description = "The hash of the release to go to; left out, the working copy", nullable = true) @Nullable
        String candidate) {}
