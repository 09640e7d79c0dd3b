package littlegiant.authoring;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to publish the working copy. */
@Schema(name = "PublishRequest", additionalProperties = Schema.False.class, requiredProperties = "note")
public record PublishRequest(
        @Schema(
                description = "What changed, for the history",
                minLength = 1,
                maxLength = 1000,
                examples = "研发人员占比由 5% 调整为 6%")
        String note,

        @Schema(
                description = "Why to publish although a case fails. Nothing overrides a file that does not compile.",
                minLength = 1,
                maxLength = 1000,
                nullable = true)
        @Nullable
        String override,

        @Schema(
                description = "The author is whoever signed in: what stands here is taken and passed over",
                deprecated = true,
                nullable = true)
        @Nullable
        String author,

        @Schema(
                description = "From when it is to decide: a day, from its first moment where the policies hold, or a"
                        + " moment with its offset. Absent for at once.",
                nullable = true,
                examples = "2017-07-01")
        @Nullable
        String activateAt) {}
