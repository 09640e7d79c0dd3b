package littlegiant.access;

import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.HttpSecurityUtils;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** Authenticates people by name and password; a password not verified before is verified on a worker thread. */
@ApplicationScoped
class PasswordIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {
    private final PasswordSignIn signIn;

    PasswordIdentityProvider(PasswordSignIn signIn) {
        this.signIn = signIn;
    }

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        String name = request.getUsername();
        String password = new String(request.getPassword().getPassword());
        Optional<KnownAccess.KnownUser> remembered = signIn.findVerified(name, password);
        if (remembered.isPresent()) {
            return Uni.createFrom().item(remembered.get().identity());
        }
        String address = HttpSecurityUtils.getRoutingContextAttribute(request)
                .request()
                .remoteAddress()
                .hostAddress();
        return context.runBlocking(() -> signIn.verify(name, password, address).identity());
    }
}
