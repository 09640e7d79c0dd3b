package littlegiant.access;

import io.quarkus.security.identity.SecurityIdentity;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import littlegiant.access.KnownAccess.KnownUser;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/**
 * Whether whoever opened a stream may still read it: as long as the key is valid, or the person is neither disabled,
 * removed, given other roles nor another password, and the session that it came by has not ended.
 */
final class StreamPermission {
    private static final String BEARER = "bearer ";

    private StreamPermission() {}

    /**
     * A check of whoever opens a stream now.
     *
     * @param identity of the caller
     * @param authorization the header, null where there is none
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
        // Whom somebody else vouches for is known by a token, which is looked at when the stream is opened again.
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
