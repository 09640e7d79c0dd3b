package littlegiant.access;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who sent a request, as records keep it.
 *
 * @param name of the person, or {@code key:} and the name of the system, or {@code oidc:} or {@code client:} and what a
 *     token of the office's own server calls them; null where nobody signed in
 * @param isPerson whether it is a person, not a system
 * @param seesEveryRecord whether the records of others are shown
 */
public record Caller(@Nullable String name, boolean isPerson, boolean seesEveryRecord) {
    /** How the names of systems begin; no name of a person has a colon. */
    static final String OF_KEYS = "key:";

    /** How the names of systems begin that come with a token of the office's own server. */
    static final String OF_CLIENTS = "client:";

    /** How the names of people begin who sign in at the office's own server. */
    static final String OF_OFFICE = "oidc:";

    /** The caller of an identity. */
    public static Caller of(SecurityIdentity identity) {
        if (identity.isAnonymous()) {
            return new Caller(null, false, false);
        }
        String name = identity.getPrincipal().getName();
        boolean all = identity.getRoles().stream().anyMatch(Roles.OF_ALL_RECORDS::contains);
        return new Caller(name, !name.startsWith(OF_KEYS) && !name.startsWith(OF_CLIENTS), all);
    }

    /** Of whom alone the records are shown; empty where all are. */
    public Optional<String> onlyRecordsOf() {
        return seesEveryRecord ? Optional.empty() : Optional.of(name == null ? "" : name);
    }

    /** Whether a record is shown that this caller kept; null where nobody signed in then. */
    public boolean sees(@Nullable String keptBy) {
        return seesEveryRecord || (name != null && name.equals(keptBy));
    }
}
