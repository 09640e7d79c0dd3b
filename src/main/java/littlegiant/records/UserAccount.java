package littlegiant.records;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The account of a person.
 *
 * @param name unique, also among removed users
 * @param passwordHash the bcrypt hash in modular crypt format
 * @param roles the person's roles
 * @param disabled whether sign-in is disabled
 * @param firstPassword whether the password is the generated one of the first user
 * @param lockedUntil until when sign-ins from unknown addresses are refused; null if they are not
 * @param createdBy who created the account; null for the service
 * @param changedAt when the password, the roles or {@code disabled} last changed
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

    /** Copies the roles. */
    public UserAccount {
        roles = Set.copyOf(roles);
    }
}
