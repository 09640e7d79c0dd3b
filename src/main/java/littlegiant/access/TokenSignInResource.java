package littlegiant.access;

import io.quarkus.oidc.OidcSession;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/**
 * Begins sessions of people who sign in at the office's identity provider (OpenID Connect, authorization code flow).
 */
@Path(ConsoleAddress.HOME)
@Blocking
public class TokenSignInResource {
    private final Sessions sessions;
    private final SecurityIdentity identity;
    private final OidcSession token;
    private final RoutingContext request;

    TokenSignInResource(Sessions sessions, SecurityIdentity identity, OidcSession token, RoutingContext request) {
        this.sessions = sessions;
        this.identity = identity;
        this.token = token;
        this.request = request;
    }

    /**
     * Redirects to the identity provider and, after sign-in, to the requested page. A person without a role is
     * redirected to the form with {@code failed=roles}.
     */
    @GET
    @Path("sign-in/oidc")
    @RolesAllowed("**")
    @Operation(hidden = true)
    public Response signIn(@QueryParam("back") @Nullable String back) {
        String page = ConsoleAddress.local(back);
        Set<String> roles = identity.getAttribute(TokenRoles.OF_SESSION);
        if (roles == null) {
            // The person is signed in already by other means.
            return seeOther(page);
        }
        token.logout().await().indefinitely();
        if (roles.isEmpty()) {
            return seeOther(ConsoleAddress.signInFrom(page) + "&failed=roles");
        }
        sessions.begin(identity.getPrincipal().getName(), roles, null, "oidc", request);
        return seeOther(page);
    }

    /** Redirects to the form with {@code failed=office} after a failed sign-in at the identity provider. */
    @GET
    @Path("sign-in/oidc-failed")
    @PermitAll
    @Operation(hidden = true)
    public Response failed(
            @QueryParam("error") @Nullable String error,
            @QueryParam("error_description") @Nullable String description,
            @QueryParam("error_uri") @Nullable String about,
            @QueryParam("back") @Nullable String back) {
        return seeOther(ConsoleAddress.signInFrom(ConsoleAddress.local(back)) + "&failed=office");
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
