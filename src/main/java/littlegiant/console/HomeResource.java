package littlegiant.console;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import littlegiant.access.Roles;
import littlegiant.access.ConsoleAddress;

/** Serves the first page. */
@Path(ConsoleAddress.HOME)
class HomeResource {

    @GET
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    public HomePage home() {
        return new HomePage();
    }
}
