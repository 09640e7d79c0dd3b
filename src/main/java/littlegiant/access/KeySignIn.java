package littlegiant.access;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/** Verifies the secrets of API keys, which are in memory, so it does not block. */
@Singleton
class KeySignIn {
    private final KnownAccess known;
    private final KeyUse use;

    KeySignIn(KnownAccess known, KeyUse use) {
        this.known = known;
        this.use = use;
    }

    /** The identity of the valid key with the secret, whose use is noted; empty if there is none. */
    Optional<SecurityIdentity> findIdentity(String secret) {
        Optional<KnownAccess.KnownKey> found = known.key(DigestUtils.sha256Hex(secret));
        found.ifPresent(one -> use.note(one.key().id()));
        return found.map(KnownAccess.KnownKey::identity);
    }
}
