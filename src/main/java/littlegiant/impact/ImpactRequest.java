package littlegiant.impact;

import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What is to be compared. */
@Schema(name = "ImpactRequest", additionalProperties = Schema.False.class)
public record ImpactRequest(
        @Schema(
                description = "The policy by which to decide for every enterprise; left out, for each the one of its "
                        + "latest assessment",
                nullable = true,
                examples = "haicheng-2017")
        String policy,

        @Schema(description = "The day for which to decide; left out, today", nullable = true)
        LocalDate asOf,

        @Schema(description = "The hash of the release to start from; left out, the active one", nullable = true)
        String base,

        @Schema(description = "The hash of the release to go to; left out, the working copy", nullable = true)
        String candidate) {}
