package littlegiant.upload;

import java.util.Map;
import littlegiant.ruleset.language.Outcome;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A line of the results of an upload. The published schema is generated from it; answers are not. */
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

        @Schema(description = "By decision") Map<String, Outcome> outcomes,

        @Schema(
                description = "The assessment in the detail that was asked for; absent where none was",
                type = SchemaType.OBJECT)
        @Nullable
        Object assessment) {}
