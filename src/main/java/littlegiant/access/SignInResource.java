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

/** Takes the forms with which people sign in to the console and out of it; the pages around them are the console's. */
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
     * Begins a session and leads back to the page that asked for it. What is wrong leads back to the form, whose address
     * then says {@code failed=wrong}, or {@code failed=wait} and in {@code seconds} how long.
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
            // Nobody has such a one, and it is not to be remembered as one that failed.
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

    /** Ends the session and leads to where one signs in. */
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
