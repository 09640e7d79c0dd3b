package littlegiant.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;

/** Authenticates systems by their keys, which are in memory, so it does not block. */
@ApplicationScoped
class KeyIdentityProvider implements IdentityProvider<KeyAuthenticationRequest> {
    private final KnownAccess known;
    private final KeyUse use;

    KeyIdentityProvider(KnownAccess known, KeyUse use) {
        this.known = known;
        this.use = use;
    }

    @Override
    public Class<KeyAuthenticationRequest> getRequestType() {
        return KeyAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(KeyAuthenticationRequest request, AuthenticationRequestContext context) {
        Optional<KnownAccess.KnownKey> found = known.key(DigestUtils.sha256Hex(request.secret()));
        if (found.isEmpty()) {
            return Uni.createFrom().failure(new AuthenticationFailedException());
        }
        use.note(found.get().key().id());
        return Uni.createFrom().item(found.get().identity());
    }
}
