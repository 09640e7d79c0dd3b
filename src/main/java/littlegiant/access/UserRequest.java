package littlegiant.access;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to create or change a user. */
@Schema(name = "UserRequest", additionalProperties = Schema.False.class)
public record UserRequest(
        @Schema(
                description =
                        "The name to sign in with: letters without capitals, digits and . _ - @; required to make a"
                                + " user, and never given to anybody else again",
                minLength = 1,
                maxLength = 64,
                examples = "limei")
        @Nullable
        String name,

        @Schema(
                description =
                        "What the person may do; required to make a user; each one of integrator, clerk, officer, admin and auditor")
        @Nullable
        List<String> roles,

        @Schema(
                description =
                        "8 to 256 characters of any kind, none of the commonest and not the name; required to make a"
                                + " user",
                minLength = 8,
                maxLength = 256,
                nullable = true)
        @Nullable
        String password,

        @Schema(description = "Whether the person may not sign in for now", nullable = true) @Nullable
        Boolean disabled) {}
