package littlegiant.records;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A person who signs in.
 *
 * @param name unique, also among those who were removed
 * @param passwordHash the bcrypt hash, in the modular crypt format
 * @param roles what the person may do
 * @param disabled whether the person may not sign in for now
 * @param firstPassword whether the password is the one that the service drew for the first user
 * @param lockedUntil until when sign-ins from unknown addresses are refused; null where they are not
 * @param createdBy who made the account; null where the service did
 * @param changedAt when the password, the roles or {@code disabled} changed last
 */
public record UserAccount(
        String name,
        String passwordHash,
        Set<String> roles,
        boolean disabled,
        boolean firstPassword,
        @Nullable Instant lockedUntil,
        Instant createdAt,
        @Nullable String createdBy,
        Instant changedAt) {

    /** Keeps roles that nobody changes. */
    public UserAccount {
        roles = Set.copyOf(roles);
    }
}
