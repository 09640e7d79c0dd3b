package littlegiant.records;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session of a person in the console.
 *
 * @param id by which it is listed and ended; it lets nobody in
 * @param name of the person
 * @param roles what the person may do, where another service vouches for it; null where the account says it
 * @param accountChangedAt when the account had changed last as the session began; null where there is no account
 * @param address the IP address from which the person signed in; null where it is not known
 * @param agent what the browser said it is; null where it said nothing
 * @param startedAt when the person signed in
 * @param lastUsedAt when the session was used last, to some seconds
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

    /** Keeps roles that nobody changes. */
    public ConsoleSession {
        if ((roles == null) == (accountChangedAt == null)) {
            throw new IllegalArgumentException("a session has an account or roles of its own");
        }
        roles = roles == null ? null : Set.copyOf(roles);
    }
}
