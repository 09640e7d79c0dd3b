package littlegiant.console;

import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import littlegiant.access.ConsoleAddress;
import littlegiant.access.Roles;
import littlegiant.console.ImpactList.ImpactFilter;
import littlegiant.console.PublishPage.PublishFields;
import littlegiant.console.ReleasePages.ReleaseVisit;
import littlegiant.impact.EnterpriseComparison;
import littlegiant.impact.ImpactAnswer;
import littlegiant.impact.ImpactRequest;
import littlegiant.impact.ImpactStudies;
import littlegiant.problem.ProblemKind;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Serves comparisons of two sets of rules over the registry: begins them, shows how far they came, and cancels them. */
@Path(ConsoleAddress.HOME + "/impact")
@Produces(MediaType.TEXT_HTML)
public class ImpactPageResource {
    /** A small registry is gone through before the page is shown. */
    private static final String SOON = "wait=2";

    private final ImpactStudies studies;
    private final ImpactViews views;
    private final PublishPages publishing;
    private final ReleasePages releases;
    private final EnterpriseComparison enterprises;
    private final Viewer viewer;
    private final Clock clock;

    ImpactPageResource(
            ImpactStudies studies,
            ImpactViews views,
            PublishPages publishing,
            ReleasePages releases,
            EnterpriseComparison enterprises,
            Viewer viewer,
            Clock clock) {
        this.studies = studies;
        this.views = views;
        this.publishing = publishing;
        this.releases = releases;
        this.enterprises = enterprises;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * Begins a comparison with the active release, or shows the page from which it was asked with why the day is none.
     *
     * @param candidate the hash of a release; none for the working copy
     * @param asOf the day for which to decide; none for today
     */
    @POST
    @RolesAllowed(Roles.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> begin(@RestForm @Nullable String candidate, @RestForm @Nullable String asOf) {
        boolean working = candidate == null || candidate.isBlank();
        AskedDay day = AskedDay.read(asOf, LocalDate.now(clock));
        if (day.fault() != null) {
            return RestResponse.ResponseBuilder.<String>create(ProblemKind.INVALID.status())
                    .entity(again(working ? null : candidate, day).render())
                    .build();
        }
        ImpactAnswer begun = studies.begin(
                        new ImpactRequest(null, day.day(), null, working ? null : candidate),
                        Optional.empty(),
                        SOON,
                        viewer.language())
                .getEntity();
        String page = working ? "/publish" : "/releases/" + begun.candidate();
        return RestResponse.seeOther(URI.create(ConsoleAddress.HOME + page + "?impact=" + begun.id() + "#impact"));
    }

    private TemplateInstance again(@Nullable String candidate, AskedDay day) {
        return candidate == null
                ? publishing.page(null, day, PublishFields.NONE, null, null)
                : releases.release(candidate, new ReleaseVisit(null, null, day, "", null, null, null));
    }

    /**
     * A comparison, with its lists.
     *
     * @param decision, criterion, town, stage, category of whom alone to list
     */
    @GET
    @Path("{id}")
    @RolesAllowed({Roles.OFFICER, Roles.AUDITOR})
    public ImpactPage impact(
            @RestPath String id,
            @RestQuery @Nullable String decision,
            @RestQuery @Nullable String criterion,
            @RestQuery @Nullable String town,
            @RestQuery @Nullable String stage,
            @RestQuery @Nullable String category) {
        ImpactFilter filter = new ImpactFilter(decision, criterion, town, stage, category);
        ImpactView view = views.shown(id, filter.asks() ? ImpactStudies.MOST_LISTED : ImpactViews.LISTED);
        String back = view.workingCopy() && viewer.is(Roles.OFFICER)
                ? ConsoleAddress.HOME + "/publish?impact=" + view.id()
                : ConsoleAddress.HOME + "/releases";
        return new ImpactPage(
                view,
                back,
                ImpactViews.LISTED,
                view.running() ? null : ImpactList.of(view, filter, ImpactViews.LISTED, views::title),
                ImpactList.within(view, ImpactViews.LISTED, views::title));
    }

    /**
     * One enterprise of the registry under both rules.
     *
     * @param policy by which it is decided
     */
    @GET
    @Path("{id}/enterprises/{creditCode}")
    @RolesAllowed({Roles.OFFICER, Roles.AUDITOR})
    public BothAnswersPage both(@RestPath String id, @RestPath String creditCode, @RestQuery @Nullable String policy) {
        return BothAnswersPage.of(
                enterprises.of(id, creditCode, policy == null ? "" : policy, viewer.language()),
                policy == null ? "" : policy);
    }

    /** Cancels a comparison. */
    @POST
    @Path("{id}/cancel")
    @RolesAllowed(Roles.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<Void> cancel(@RestPath String id) {
        ImpactAnswer stopped = studies.cancel(id, viewer.language()).getEntity();
        return RestResponse.seeOther(URI.create(ConsoleAddress.HOME + "/impact/" + stopped.id()));
    }
}
