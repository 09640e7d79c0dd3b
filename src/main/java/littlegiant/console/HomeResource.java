package littlegiant.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import littlegiant.access.Roles;
import littlegiant.access.ConsoleAddress;

/** Serves the first page. */
@Path(ConsoleAddress.HOME)
@Produces(MediaType.TEXT_HTML)
class HomeResource {

    @GET
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    public HomePage home() {
        return new HomePage();
    }
}
