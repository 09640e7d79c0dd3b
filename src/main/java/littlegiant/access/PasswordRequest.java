package littlegiant.access;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A request to set a password. */
@Schema(name = "PasswordRequest", additionalProperties = Schema.False.class, requiredProperties = "password")
public record PasswordRequest(
        @Schema(
                description = "8 to 256 characters of any kind, none of the commonest and not the name",
                minLength = 8,
                maxLength = 256)
        @Nullable
        String password) {}
