package littlegiant.access;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import littlegiant.access.KnownAccess.KnownUser;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Checks whether the client of a stream may still read it: the key is valid; or the person is not disabled or removed
 * and has the same roles and password, and the session has not ended.
 */
final class StreamPermission {
    private static final String BEARER = "bearer ";

    private StreamPermission() {}

    /**
     * Creates the check for a client that opens a stream.
     *
     * @param identity the client's identity
     * @param authorization the header, null if absent
     */
    static BooleanSupplier of(
            KnownAccess known, KnownSessions sessions, SecurityIdentity identity, @Nullable String authorization) {
        BooleanSupplier account = ofAccount(known, identity.getPrincipal().getName(), authorization);
        return Sessions.idOf(identity)
                .<BooleanSupplier>map(session -> () -> sessions.isOpen(session) && account.getAsBoolean())
                .orElse(account);
    }

    private static BooleanSupplier ofAccount(KnownAccess known, String name, @Nullable String authorization) {
        if (name.startsWith(Caller.OF_KEYS)
                && authorization != null
                && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            String sha256 = DigestUtils.sha256Hex(
                    authorization.substring(BEARER.length()).strip());
            return () -> known.key(sha256).isPresent();
        }
        Optional<KnownUser> before = known.user(name);
        // A token of an identity provider is checked when the stream is opened again.
        return before.<BooleanSupplier>map(user -> () -> known.user(name)
                        .filter(now -> !now.account().disabled())
                        .filter(now ->
                                now.account().roles().equals(user.account().roles()))
                        .filter(now -> now.account()
                                .passwordHash()
                                .equals(user.account().passwordHash()))
                        .isPresent())
                .orElse(() -> true);
    }
}
