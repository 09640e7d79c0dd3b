package littlegiant.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;

/** Gives callers without credentials the role public, if the setting enables it. */
@ApplicationScoped
class PublicRole implements SecurityIdentityAugmentor {
    private static final SecurityIdentity ANYBODY = QuarkusSecurityIdentity.builder()
            .setAnonymous(true)
            .setPrincipal(() -> "")
            .addRole(Roles.PUBLIC)
            .build();

    private final boolean open;

    PublicRole(AccessConfig config) {
        this.open = config.open();
    }

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        return Uni.createFrom().item(open && identity.isAnonymous() ? ANYBODY : identity);
    }
}
