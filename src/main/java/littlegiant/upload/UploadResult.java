package littlegiant.upload;

import java.util.Map;
import littlegiant.ruleset.language.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A line of what an upload recorded: the source of the published schema, never built for an answer. */
@Schema(
        name = "UploadResult",
        requiredProperties = {"number", "id", "creditCode", "outcomes"})
record UploadResult(
        @Schema(description = "The enterprise's place in the file, from 1")
        int number,

        @Schema(description = "Under which its assessment is kept")
        String id,

        String creditCode,
        String name,

        @Schema(description = "By decision") Map<String, Outcome> outcomes) {}
