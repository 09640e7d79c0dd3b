package littlegiant.authoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import littlegiant.ruleset.release.ReleaseActivation;
import littlegiant.ruleset.release.SignatureStatus;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An activation of a release. */
@Schema(name = "Activation", description = "That a release was made the one that decides.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ActivationAnswer(
        @Schema(description = "Its place among all of them: the last one counts")
        long sequence,

        @Schema(description = "The hash of the release") String release,
        @Schema(description = "Its number") int number,
        Instant activatedAt,

        @Schema(description = "Who did it; absent where nobody said so") @Nullable
        String activatedBy,

        @Schema(description = "Why; absent where the note of the release says it, because it was published then")
        @Nullable
        String reason,

        @Schema(description = "Whether the record is still what was signed")
        SignatureStatus signature) {

    static ActivationAnswer of(ReleaseActivation activation) {
        return new ActivationAnswer(
                activation.sequence(),
                activation.hash(),
                activation.number(),
                activation.at(),
                activation.by(),
                activation.reason(),
                activation.seal());
    }
}
