package littlegiant.console;

import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.util.Optional;
import littlegiant.access.ConsoleAddress;
import littlegiant.access.PasswordChange;
import littlegiant.wording.Text;
import org.jboss.resteasy.reactive.RestResponse;

/** Lets people change their own password. */
@Path(PasswordPageResource.PAGE)
@Produces(MediaType.TEXT_HTML)
@Blocking
public class PasswordPageResource {
    static final String PAGE = ConsoleAddress.HOME + "/password";

    private final PasswordChange passwords;
    private final Viewer viewer;
    private final RoutingContext request;

    PasswordPageResource(PasswordChange passwords, Viewer viewer, RoutingContext request) {
        this.passwords = passwords;
        this.viewer = viewer;
        this.request = request;
    }

    @GET
    @RolesAllowed("**")
    public PasswordPage form() {
        return new PasswordPage(passwords.isDrawn(viewer.name()), null);
    }

    /** Changes it, and leads to the first page. */
    @POST
    @RolesAllowed("**")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Object> change(
            @FormParam("current") @DefaultValue("") String current,
            @FormParam("next") @DefaultValue("") String next,
            @FormParam("again") @DefaultValue("") String again) {
        Optional<Text> refusal = next.equals(again)
                ? passwords.change(viewer.name(), current, next, request)
                : Optional.of(PasswordText.DIFFERENT);
        return refusal.isPresent()
                ? RestResponse.ok(new PasswordPage(passwords.isDrawn(viewer.name()), refusal.get()))
                : RestResponse.seeOther(URI.create(ConsoleAddress.HOME));
    }
}
