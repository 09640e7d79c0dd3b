package littlegiant.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer for a replay. */
@Schema(
        name = "Replay",
        requiredProperties = {"id", "release", "identical", "differences"},
        additionalProperties = Schema.False.class)
record ReplayAnswer(
        UUID id,

        @Schema(
                description = "The hash of the rules that decided then and again now",
                pattern = "^sha256:[0-9a-f]{64}$")
        String release,

        @Schema(description = "Whether nothing differs, texts included")
        boolean identical,

        @Schema(description = "Every place that differs, in the order of the record")
        List<DifferenceAnswer> differences) {

    static ReplayAnswer of(UUID id, String release, List<Differences.Difference> differences) {
        return new ReplayAnswer(
                id,
                release,
                differences.isEmpty(),
                differences.stream()
                        .map(one -> new DifferenceAnswer(one.pointer(), one.recorded(), one.replayed()))
                        .toList());
    }

    @Schema(
            name = "ReplayDifference",
            requiredProperties = {"pointer"},
            additionalProperties = Schema.False.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DifferenceAnswer(
            @Schema(description = "The JSON pointer (RFC 6901) into the assessment", examples = "/decisions/0/outcome")
            String pointer,

            @Schema(description = "What is recorded there; absent where nothing is", implementation = Object.class)
            @Nullable
            JsonNode recorded,

            @Schema(description = "What was decided again; absent where nothing was", implementation = Object.class)
            @Nullable
            JsonNode replayed) {}
}
