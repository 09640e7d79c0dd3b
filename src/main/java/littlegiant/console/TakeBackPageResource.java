package littlegiant.console;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import littlegiant.access.ConsoleAddress;
import littlegiant.access.Roles;
import littlegiant.authoring.ReleaseTakeBack;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Takes a release back into the working copy, once a page has shown what that changes. */
@Path(ConsoleAddress.HOME + "/releases/{hash}/take-back")
@Produces(MediaType.TEXT_HTML)
public class TakeBackPageResource {
    private final TakeBackPages pages;
    private final ReleaseTakeBack takeBack;
    private final Viewer viewer;

    TakeBackPageResource(TakeBackPages pages, ReleaseTakeBack takeBack, Viewer viewer) {
        this.pages = pages;
        this.takeBack = takeBack;
        this.viewer = viewer;
    }

    /**
     * What would change.
     *
     * @param taken whether it was taken back just now
     */
    @GET
    @RolesAllowed(Roles.OFFICER)
    public TakeBackPage page(@RestPath String hash, @RestQuery @Nullable String taken) {
        return pages.page(hash, taken != null, null);
    }

    /**
     * Takes the release back.
     *
     * @param etag of the working copy as the page showed it, in its quotes
     */
    @POST
    @RolesAllowed(Roles.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> take(@RestPath String hash, @RestForm @Nullable String etag) {
        try {
            takeBack.takeBack(hash, etag, viewer.language());
            return RestResponse.seeOther(
                    URI.create(ConsoleAddress.HOME + "/releases/" + hash + "/take-back?taken=now"));
        } catch (HttpProblem problem) {
            return RestResponse.ResponseBuilder.<String>create(problem.getStatusCode())
                    .entity(pages.page(hash, false, pages.refused(problem)).render())
                    .build();
        }
    }
}
