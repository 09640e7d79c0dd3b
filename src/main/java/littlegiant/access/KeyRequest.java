package littlegiant.access;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to create an API key. */
@Schema(
        name = "KeyRequest",
        additionalProperties = Schema.False.class,
        requiredProperties = {"name", "roles"})
public record KeyRequest(
        @Schema(
                description = "The system's name. Keys of one name are keys of one system: each sees what the others"
                        + " recorded",
                minLength = 1,
                maxLength = 64,
                examples = "portal")
        @Nullable
        String name,

        @Schema(description = "What the system may do; each one of integrator, clerk, officer, admin and auditor")
        @Nullable
        List<String> roles,

        @Schema(
                description =
                        "From when it is refused: a day, from its first moment where the policies hold, or a moment"
                                + " with its offset. Left out, a year from now.",
                nullable = true,
                examples = "2027-07-01")
        @Nullable
        String expiresAt) {}
