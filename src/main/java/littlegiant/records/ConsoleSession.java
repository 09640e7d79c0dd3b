package littlegiant.records;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A console session of a person.
 *
 * @param id by which it is listed and ended; it is no credential
 * @param name the person's name
 * @param roles the person's roles if an identity provider supplies them; null if the account has them
 * @param accountChangedAt the account's last change when the session began; null without an account
 * @param address the IP address of the sign-in; null if unknown
 * @param agent the browser's User-Agent; null if absent
 * @param startedAt when the person signed in
 * @param lastUsedAt the last use, to a few seconds
 */
public record ConsoleSession(
        UUID id,
        String name,
        @Nullable Set<String> roles,
        @Nullable Instant accountChangedAt,
        @Nullable String address,
        @Nullable String agent,
        Instant startedAt,
        Instant lastUsedAt) {

    /** Copies the roles. */
    public ConsoleSession {
        if ((roles == null) == (accountChangedAt == null)) {
            throw new IllegalArgumentException("a session has an account or roles of its own");
        }
        roles = roles == null ? null : Set.copyOf(roles);
    }
}
