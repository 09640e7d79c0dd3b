package littlegiant.authoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to activate a release. */
@Schema(name = "ActivateRequest", additionalProperties = Schema.False.class, requiredProperties = "reason")
public record ActivateRequest(
        @Schema(description = "Why, for the history", minLength = 1, maxLength = 1000, examples = "6% 一版有误,退回")
        String reason,

        @Schema(
                description = "Whoever signed in activates it: what stands here is taken and passed over",
                deprecated = true,
                nullable = true)
        @Nullable
        String author,

        @Schema(
                description = "From when it is to decide: a day, from its first moment where the policies hold, or a"
                        + " moment with its offset. Absent for at once.",
                nullable = true,
                examples = "2017-07-01T08:00:00+08:00")
        @Nullable
        String activateAt) {}
