package littlegiant.access;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The sender of a request, as records store it.
 *
 * @param name the person's name; {@code key:} and a system's name; or {@code oidc:} or {@code client:} and the name in
 *     a token of the office's identity provider; null if nobody signed in
 * @param isPerson whether it is a person, not a system
 * @param seesEveryRecord whether the caller may see the records of others
 */
public record Caller(@Nullable String name, boolean isPerson, boolean seesEveryRecord) {
    /** The prefix of systems with a key; names of users have no colon. */
    static final String OF_KEYS = "key:";

    /** The prefix of systems with a token of the office's identity provider. */
    static final String OF_CLIENTS = "client:";

    /** The prefix of people who sign in at the office's identity provider. */
    static final String OF_OFFICE = "oidc:";

    /** The caller with the identity. */
    public static Caller of(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return new Caller(null, false, false);
        }
        String name = identity.getPrincipal().getName();
        boolean all = identity.getRoles().stream().anyMatch(Roles.OF_ALL_RECORDS::contains);
        return new Caller(name, !name.startsWith(OF_KEYS) && !name.startsWith(OF_CLIENTS), all);
    }

    /** The only caller whose records may be seen; empty if all may. */
    public Optional<String> onlyRecordsOf() {
        return seesEveryRecord ? Optional.empty() : Optional.of(name == null ? "" : name);
    }

    /**
     * Whether the caller may see a record.
     *
     * @param keptBy the name of the caller who made it; null if nobody was signed in
     */
    public boolean sees(@Nullable String keptBy) {
        return seesEveryRecord || (name != null && name.equals(keptBy));
    }
}
