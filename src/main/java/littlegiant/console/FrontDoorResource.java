package littlegiant.console;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;
import littlegiant.access.ConsoleAddress;

/** Leads whoever asks for the bare address to the pages. */
@Path("/")
class FrontDoorResource {

    @GET
    @PermitAll
    public RestResponse<Void> toThePages() {
        return RestResponse.seeOther(URI.create(ConsoleAddress.HOME));
    }
}
