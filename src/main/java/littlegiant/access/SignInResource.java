package littlegiant.access;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Handles the sign-in and sign-out forms of the console; the console renders their pages. */
@Path(ConsoleAddress.HOME)
@Blocking
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class SignInResource {
    private static final int LONGEST = 1_024;

    private final Sessions sessions;
    private final SignInAudit audit;
    private final SecurityIdentity identity;
    private final RoutingContext request;

    SignInResource(Sessions sessions, SignInAudit audit, SecurityIdentity identity, RoutingContext request) {
        this.sessions = sessions;
        this.audit = audit;
        this.identity = identity;
        this.request = request;
    }

    /**
     * Begins a session and redirects to the requested page. On failure redirects to the form with {@code failed=wrong},
     * or with {@code failed=wait} and the wait in {@code seconds}.
     */
    @POST
    @Path("sign-in")
    @PermitAll
    @Operation(hidden = true)
    public Response signIn(
            @FormParam("name") @Nullable String name,
            @FormParam("password") @Nullable String password,
            @FormParam("back") @Nullable String back) {
        String page = ConsoleAddress.local(back);
        String person = name == null ? "" : name.strip();
        if (person.length() > LONGEST || password != null && password.length() > LONGEST) {
            // No password is that long, and the text must not be counted as a failure.
            return seeOther(ConsoleAddress.signInFrom(page) + "&failed=wrong");
        }
        try {
            sessions.signIn(person, password == null ? "" : password, request);
            return seeOther(page);
        } catch (AuthenticationFailedException failure) {
            Long seconds = failure.getAttribute(PasswordSignIn.RETRY_SECONDS);
            if (seconds == null) {
                audit.refusedSession(person, request);
            }
            return seeOther(ConsoleAddress.signInFrom(page)
                    + (seconds == null ? "&failed=wrong" : "&failed=wait&seconds=" + seconds));
        }
    }

    /** Ends the session and redirects to the sign-in page. */
    @POST
    @Path("sign-out")
    @RolesAllowed("**")
    @Operation(hidden = true)
    public Response signOut() {
        sessions.signOut(identity, request);
        return seeOther(ConsoleAddress.SIGN_IN);
    }

    private static Response seeOther(String address) {
        return Response.seeOther(URI.create(address)).build();
    }
}
