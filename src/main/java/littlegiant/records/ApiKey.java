package littlegiant.records;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An API key of a system.
 *
 * @param name the system's name; several keys may have one name
 * @param secretSha256 the SHA-256 of the secret, in hexadecimal
 * @param roles the system's roles
 * @param createdBy the user who created it
 * @param expiresAt from when it is refused; null if it does not expire
 * @param lastUsedAt the last use, to the minute; null if it was never used
 * @param revokedAt when it was revoked; null if it was not
 * @param revokedBy the user who revoked it
 */
public record ApiKey(
        UUID id,
        String name,
        String secretSha256,
        Set<String> roles,
        Instant createdAt,
        String createdBy,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    /** Copies the roles. */
    public ApiKey {
        roles = Set.copyOf(roles);
    }

    /** Whether the key is accepted at the given time. */
    public boolean isValidAt(Instant moment) {
        return revokedAt == null && (expiresAt == null || moment.isBefore(expiresAt));
    }
}
