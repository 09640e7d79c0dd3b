package littlegiant.console;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.net.URI;
import littlegiant.access.ConsoleAddress;
import org.jboss.resteasy.reactive.RestResponse;

/** Leads whoever asks for the bare address to the pages. */
@Path("/")
public class FrontDoorResource {

    @GET
    @PermitAll
    public RestResponse<Void> toThePages() {
        return RestResponse.seeOther(URI.create(ConsoleAddress.HOME));
    }
}
