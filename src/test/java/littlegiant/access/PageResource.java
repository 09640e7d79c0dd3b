package littlegiant.access;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** A page of the console for tests of what is around pages: its text is the token of its form. */
@Path("/console/page-of-tests")
@Produces(MediaType.TEXT_PLAIN)
@RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.ADMIN})
public class PageResource {
    private final CsrfToken csrf;

    PageResource(CsrfToken csrf) {
        this.csrf = csrf;
    }

    @GET
    @Operation(hidden = true)
    public String token() {
        return csrf.getToken();
    }

    @POST
    @Operation(hidden = true)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public String send(@FormParam("text") String text) {
        return "sent " + text;
    }

    @POST
    @Path("file")
    @Operation(hidden = true)
    @Consumes(MediaType.TEXT_PLAIN)
    public String sendOther(String text) {
        return "sent " + text;
    }
}
