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
import littlegiant.authoring.ChangelogEntries;
import littlegiant.authoring.PublishRequest;
import littlegiant.authoring.WorkingCopyPublication;
import littlegiant.console.PublishPage.PublishFields;
import littlegiant.ruleset.release.PublishAttempt;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Serves the page on which the working copy is published, and publishes it. */
@Path(ConsoleAddress.HOME + "/publish")
@Produces(MediaType.TEXT_HTML)
public class PublishPageResource {
    private final PublishPages pages;
    private final WorkingCopyPublication publication;
    private final ChangelogEntries changelog;
    private final Viewer viewer;

    PublishPageResource(
            PublishPages pages, WorkingCopyPublication publication, ChangelogEntries changelog, Viewer viewer) {
        this.pages = pages;
        this.publication = publication;
        this.changelog = changelog;
        this.viewer = viewer;
    }

    /**
     * The page.
     *
     * @param impact the comparison to show
     * @param told whether the history was added to just now
     */
    @GET
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    public PublishPage page(@RestQuery @Nullable String impact, @RestQuery @Nullable String told) {
        return pages.page(impact, null, PublishFields.NONE, null, told == null ? null : ReleaseText.CHANGELOG_ADDED);
    }

    /** Adds a section to the officers' history. */
    @POST
    @Path("changelog")
    @RolesAllowed(Roles.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> tell(@RestForm @Nullable String section) {
        try {
            changelog.add(section == null ? "" : section, viewer.language());
            return RestResponse.seeOther(URI.create(ConsoleAddress.HOME + "/publish?told=now"));
        } catch (HttpProblem problem) {
            return again(problem, PublishFields.NONE);
        }
    }

    /** Publishes the working copy, or says why not. */
    @POST
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> publish(
            @RestForm @Nullable String note,
            @RestForm @Nullable String override,
            @RestForm @Nullable String when,
            @RestForm @Nullable String day) {
        PublishFields typed = new PublishFields(given(note), given(override), given(when), given(day));
        PublishRequest request = new PublishRequest(
                typed.note(),
                typed.override().isBlank() ? null : typed.override(),
                null,
                typed.when().equals("day") ? WrittenDay.standard(typed.day()) : null);
        try {
            PublishAttempt attempt = publication.publish(request, viewer.language());
            return RestResponse.seeOther(URI.create(ConsoleAddress.HOME + "/releases/"
                    + attempt.published().orElseThrow().hash() + "?published=now"));
        } catch (HttpProblem problem) {
            return again(problem, typed);
        }
    }

    private RestResponse<String> again(HttpProblem problem, PublishFields typed) {
        return RestResponse.ResponseBuilder.<String>create(problem.getStatusCode())
                .entity(pages.page(null, null, typed, ProblemText.of(problem), null)
                        .render())
                .build();
    }

    private static String given(@Nullable String field) {
        return field == null ? "" : field.strip();
    }
}
