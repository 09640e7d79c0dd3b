package littlegiant.console;

import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.regex.Pattern;
import littlegiant.access.ConsoleAddress;
import littlegiant.access.Roles;
import littlegiant.authoring.WorkingThresholds;
import littlegiant.impact.SweepAnswer;
import littlegiant.impact.ThresholdSweeps;
import littlegiant.problem.ProblemKind;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Serves one criterion of the working copy, and what a change of its thresholds would do before it is saved. */
@Path(ConsoleAddress.HOME + "/rules/{policy}/{criterion}")
@Produces(MediaType.TEXT_HTML)
public class CriterionPageResource {
    /** A small registry is tried before the page is shown. */
    private static final String SOON = "wait=2";

    private static final Pattern PLAIN_NUMBER = Pattern.compile("\\d{1,9}(\\.\\d{1,9})?");

    private final CriterionPages pages;
    private final WorkingThresholds thresholds;
    private final ThresholdSweeps sweeps;
    private final Viewer viewer;
    private final Clock clock;

    CriterionPageResource(
            CriterionPages pages, WorkingThresholds thresholds, ThresholdSweeps sweeps, Viewer viewer, Clock clock) {
        this.pages = pages;
        this.thresholds = thresholds;
        this.sweeps = sweeps;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * The page.
     *
     * @param n the threshold for which a value is proposed
     * @param value what is proposed; none where there is nothing to foresee
     * @param sweep the sweep around it
     * @param saved whether it was saved just now
     * @param check whether to wait for the cases
     */
    @GET
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    public CriterionPage criterion(
            @RestPath String policy,
            @RestPath String criterion,
            @RestQuery @Nullable Integer n,
            @RestQuery @Nullable String value,
            @RestQuery @Nullable String sweep,
            @RestQuery @Nullable String saved,
            @RestQuery @Nullable String check) {
        return pages.page(policy, criterion, n, value, sweep, null, saved, check != null, null);
    }

    /**
     * Tries the values around one that is proposed, over the registry; nothing is saved.
     *
     * @param asOf the day for which to decide; none for today
     */
    @POST
    @Path("sweeps")
    @RolesAllowed(Roles.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> foresee(
            @RestPath String policy,
            @RestPath String criterion,
            @RestForm @Nullable Integer n,
            @RestForm @Nullable String value,
            @RestForm @Nullable String asOf) {
        int place = n == null ? 1 : n;
        String proposed = value == null ? "" : value.strip();
        AskedDay day = AskedDay.read(asOf, LocalDate.now(clock));
        if (day.fault() != null) {
            String why = day.fault().message().in(viewer.language());
            return refused(policy, criterion, place, proposed, day.written(), ProblemKind.INVALID.status(), why);
        }
        try {
            SweepAnswer begun = sweeps.around(policy, criterion, place, proposed, day.day(), SOON, viewer.language())
                    .getEntity();
            return RestResponse.seeOther(URI.create(address(policy, criterion) + "?n=" + place + "&value="
                    + encoded(proposed) + "&sweep=" + begun.id()));
        } catch (HttpProblem problem) {
            return refused(
                    policy,
                    criterion,
                    place,
                    proposed,
                    day.written(),
                    problem.getStatusCode(),
                    ProblemText.of(problem));
        }
    }

    /** Cancels a sweep. */
    @POST
    @Path("sweeps/cancel")
    @RolesAllowed(Roles.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> stop(
            @RestPath String policy,
            @RestPath String criterion,
            @RestForm @Nullable Integer n,
            @RestForm @Nullable String value,
            @RestForm @Nullable String sweep) {
        String id = sweep == null ? "" : sweep;
        sweeps.cancel(id, viewer.language());
        return RestResponse.seeOther(URI.create(address(policy, criterion) + "?n=" + (n == null ? 1 : n) + "&value="
                + encoded(value == null ? "" : value) + "&sweep=" + encoded(id)));
    }

    /**
     * Saves a threshold in the working copy.
     *
     * @param etag of the file as it was read, in its quotes
     * @param seen the threshold as it was read
     */
    @POST
    @Path("thresholds")
    @RolesAllowed(Roles.OFFICER)
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public RestResponse<String> save(
            @RestPath String policy,
            @RestPath String criterion,
            @RestForm @Nullable Integer n,
            @RestForm @Nullable String value,
            @RestForm @Nullable String etag,
            @RestForm @Nullable String seen) {
        int place = n == null ? 1 : n;
        String proposed = value == null ? "" : value.strip();
        if (seen != null && seen.endsWith("%") && PLAIN_NUMBER.matcher(proposed).matches()) {
            // Read as written, 8 would be 800%.
            String percent = new BigDecimal(proposed).movePointRight(2).toPlainString();
            String why = RulesText.LOST_PERCENT.with(proposed, percent).in(viewer.language());
            return refused(policy, criterion, place, proposed, null, ProblemKind.INVALID.status(), why);
        }
        try {
            thresholds.change(policy, criterion, String.valueOf(place), etag, proposed, viewer.language());
            return RestResponse.seeOther(URI.create(address(policy, criterion) + "?saved=now"));
        } catch (HttpProblem problem) {
            String why = problem.getStatusCode() == Response.Status.PRECONDITION_FAILED.getStatusCode()
                    ? pages.conflict(policy, criterion, place, seen == null ? "" : seen, proposed)
                    : ProblemText.of(problem);
            return refused(policy, criterion, place, proposed, null, problem.getStatusCode(), why);
        }
    }

    private RestResponse<String> refused(
            String policy, String criterion, int n, String value, @Nullable String day, int status, String why) {
        return RestResponse.ResponseBuilder.<String>create(status)
                .entity(pages.page(policy, criterion, n, value, null, day, null, false, why)
                        .render())
                .build();
    }

    private static String address(String policy, String criterion) {
        return ConsoleAddress.HOME + "/rules/" + encoded(policy) + "/" + encoded(criterion);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
