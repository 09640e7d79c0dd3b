package littlegiant.access;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.security.spi.runtime.BlockingSecurityExecutor;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;

/**
 * Authenticates requests by the session cookie. A request with an expired session is anonymous and no failure. Page
 * requests without a session are redirected to the sign-in page.
 */
@ApplicationScoped
class SessionMechanism implements HttpAuthenticationMechanism {
    private final Sessions sessions;
    private final SignInMechanism signIn;
    private final BlockingSecurityExecutor workers;

    SessionMechanism(Sessions sessions, SignInMechanism signIn, BlockingSecurityExecutor workers) {
        this.sessions = sessions;
        this.signIn = signIn;
        this.workers = workers;
    }

    /** Higher than {@link SignInMechanism}, whose challenge is for everything except pages. */
    @Override
    public int getPriority() {
        return SignInMechanism.PRIORITY + 1;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        Optional<String> token = SessionCookie.SESSION.read(context);
        if (token.isEmpty() || context.request().getHeader("Authorization") != null) {
            return Uni.createFrom().nullItem();
        }
        Optional<SecurityIdentity> known = sessions.cachedIdentity(token.get(), context);
        return known.isPresent()
                ? Uni.createFrom().item(known.get())
                : workers.executeBlocking(
                        () -> sessions.findIdentity(token.get(), context).orElse(null));
    }

    @Override
    public Uni<Boolean> sendChallenge(RoutingContext context) {
        String path = context.normalizedPath();
        if (!ConsoleAddress.isPage(path) || signIn.isOfOffice(path)) {
            return Uni.createFrom().item(false);
        }
        ConsoleAddress.leadToSignIn(context);
        return Uni.createFrom().item(true);
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return Uni.createFrom().nullItem();
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return Set.of();
    }
}
