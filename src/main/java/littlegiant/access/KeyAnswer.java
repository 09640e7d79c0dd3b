package littlegiant.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import littlegiant.records.ApiKey;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer for an API key. */
@Schema(name = "Key")
public record KeyAnswer(
        UUID id,
        String name,
        List<String> roles,

        @JsonInclude(JsonInclude.Include.NON_NULL)
        @Schema(
                description = "What the system sends as Authorization: Bearer; only in the answer that made the key",
                nullable = true)
        @Nullable
        String secret,

        Instant createdAt,
        String createdBy,
        @Schema(nullable = true) @Nullable Instant expiresAt,

        @Schema(description = "To the minute", nullable = true) @Nullable
        Instant lastUsed,

        @Schema(nullable = true) @Nullable Instant revokedAt,
        @Schema(nullable = true) @Nullable String revokedBy) {

    static KeyAnswer of(ApiKey key, @Nullable String secret) {
        return new KeyAnswer(
                key.id(),
                key.name(),
                Roles.GIVEN.stream().filter(key.roles()::contains).toList(),
                secret,
                key.createdAt(),
                key.createdBy(),
                key.expiresAt(),
                key.lastUsedAt(),
                key.revokedAt(),
                key.revokedBy());
    }
}
