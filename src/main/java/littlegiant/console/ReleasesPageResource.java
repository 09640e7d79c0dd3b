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
import littlegiant.authoring.ActivateRequest;
import littlegiant.authoring.ActivationRequests;
import littlegiant.authoring.SecondPerson;
import littlegiant.console.ReleasePages.ReleaseVisit;
import littlegiant.wording.Text;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Serves the history of the releases, and lets one of them decide: forward after a second person's look, or back. */
@Path(ConsoleAddress.HOME + "/releases")
@Produces(MediaType.TEXT_HTML)
public class ReleasesPageResource {
    private static final String ROOT = ConsoleAddress.HOME + "/releases";

    private final ReleasePages pages;
    private final ActivationRequests activations;
    private final SecondPerson second;
    private final Viewer viewer;

    ReleasesPageResource(ReleasePages pages, ActivationRequests activations, SecondPerson second, Viewer viewer) {
        this.pages = pages;
        this.activations = activations;
        this.second = second;
        this.viewer = viewer;
    }

    /** The history. */
    @GET
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    public ReleasesPage history() {
        return pages.history();
    }

    /** A release, compared with another. */
    @GET
    @Path("compare")
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    public ReleasePage compare(@RestQuery @Nullable String release, @RestQuery @Nullable String since) {
        return pages.release(release == null ? "" : release, new ReleaseVisit(since, null, null, "", null, null, null));
    }

    /**
     * A release, compared with the one that decides; that one with the one before it.
     *
     * @param impact the comparison over the registry to show
     * @param published, active, scheduled, declined what was done just now
     */
    @GET
    @Path("{hash}")
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    public ReleasePage release(
            @RestPath String hash,
            @RestQuery @Nullable String impact,
            @RestQuery @Nullable String published,
            @RestQuery @Nullable String active,
            @RestQuery @Nullable String scheduled,
            @RestQuery @Nullable String declined) {
        Text done = published != null
                ? ReleaseText.PUBLISHED
                : active != null
                        ? ReleaseText.IS_ACTIVE
                        : scheduled != null
                                ? ReleaseText.WILL_BE_ACTIVE
                                : declined != null ? ReleaseText.IS_DECLINED : null;
        return pages.release(hash, new ReleaseVisit(null, impact, null, "", null, null, done));
    }

    /** Lets a release decide, at once or from a day on. */
    @POST
    @Path("{hash}/activate")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> activate(
            @RestPath String hash,
            @RestForm @Nullable String reason,
            @RestForm @Nullable String when,
            @RestForm @Nullable String day) {
        String why = reason == null ? "" : reason.strip();
        String written = "day".equals(when) ? (day == null ? "" : day.strip()) : null;
        String later = written == null ? null : WrittenDay.standard(written);
        try {
            boolean scheduled = activations
                    .activate(hash, new ActivateRequest(why, null, later), viewer.language())
                    .isPresent();
            return RestResponse.seeOther(
                    URI.create(ROOT + "/" + hash + (scheduled ? "?scheduled=now" : "?active=now")));
        } catch (HttpProblem problem) {
            return again(hash, why, written, problem);
        }
    }

    /** Declines a release that waits for a second person. */
    @POST
    @Path("{hash}/decline")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> decline(@RestPath String hash, @RestForm @Nullable String reason) {
        String why = reason == null ? "" : reason;
        try {
            second.decline(hash, why, viewer.language());
            return RestResponse.seeOther(URI.create(ROOT + "/" + hash + "?declined=now"));
        } catch (HttpProblem problem) {
            return again(hash, why, null, problem);
        }
    }

    /** Cancels what is still to come. */
    @POST
    @Path("schedules/{number}/cancel")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> cancel(@RestPath String number) {
        activations.cancel(number, viewer.language());
        return RestResponse.seeOther(URI.create(ROOT + "#schedules"));
    }

    private RestResponse<String> again(String hash, String reason, @Nullable String day, HttpProblem problem) {
        ReleaseVisit visit = new ReleaseVisit(null, null, null, reason, day, ProblemText.of(problem), null);
        return RestResponse.ResponseBuilder.<String>create(problem.getStatusCode())
                .entity(pages.release(hash, visit).render())
                .build();
    }
}
