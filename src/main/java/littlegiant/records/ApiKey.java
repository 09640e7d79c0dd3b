package littlegiant.records;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The key of a system.
 *
 * @param name of the system; keys of one name are keys of one system
 * @param secretSha256 the SHA-256 of the secret, in hexadecimal
 * @param roles what the system may do
 * @param createdBy the person who made it
 * @param expiresAt from when it is refused; null where it does not expire
 * @param lastUsedAt when it was used last, to the minute; null where it never was
 * @param revokedAt when it was revoked; null where it was not
 * @param revokedBy the person who revoked it
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

    /** Keeps roles that nobody changes. */
    public ApiKey {
        roles = Set.copyOf(roles);
    }

    /** Whether it is accepted at a moment. */
    public boolean isValidAt(Instant moment) {
        return revokedAt == null && (expiresAt == null || moment.isBefore(expiresAt));
    }
}
