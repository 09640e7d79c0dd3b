package littlegiant.access;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** A resource whose author forgot to say who may use it. */
@Path("/test/forgotten")
public class ForgottenResource {

    @GET
    public String forgotten() {
        return "shown to nobody";
    }
}
