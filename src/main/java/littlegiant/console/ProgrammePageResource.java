package littlegiant.console;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import littlegiant.access.Roles;
import littlegiant.console.ProgrammePage.RecheckLine;
import littlegiant.console.ProgrammePage.TargetLine;
import littlegiant.console.ProgrammePage.TownLine;
import littlegiant.console.RecheckPage.RecheckedLine;
import littlegiant.document.CsvSheet;
import littlegiant.document.ExportFormat;
import littlegiant.job.JobPlaces;
import littlegiant.job.JobResponses;
import littlegiant.job.JobRunner;
import littlegiant.job.JobState;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.programme.Enterprises;
import littlegiant.programme.ProgrammeOverview;
import littlegiant.programme.ProgrammeOverviews;
import littlegiant.programme.RecheckAnswer;
import littlegiant.programme.Rechecks;
import littlegiant.programme.ReportColumns;
import littlegiant.programme.TownStatistics;
import littlegiant.programme.YearReport;
import littlegiant.records.AuditEntry;
import littlegiant.records.AuditTrail;
import littlegiant.records.JobRecord;
import littlegiant.records.WriteFailed;
import littlegiant.ruleset.engine.Release;
import littlegiant.submission.AssessmentDay;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Serves the programme: targets, cohorts, the year-end report, and rechecks. */
@Path("/console/programme")
@Produces(MediaType.TEXT_HTML)
@Blocking
public class ProgrammePageResource {
    private static final String PATH = "/console/programme";
    private static final int MOST_SHOWN = 200;
    private static final int LATEST = 5;

    private final ProgrammeOverviews overviews;
    private final PolicyOptions options;
    private final Enterprises enterprises;
    private final Rechecks rechecks;
    private final JobRunner jobs;
    private final JobResponses found;
    private final AuditTrail trail;
    private final Viewer viewer;
    private final Clock clock;

    ProgrammePageResource(
            ProgrammeOverviews overviews,
            PolicyOptions options,
            Enterprises enterprises,
            Rechecks rechecks,
            JobRunner jobs,
            JobResponses found,
            AuditTrail trail,
            Viewer viewer,
            Clock clock) {
        this.overviews = overviews;
        this.options = options;
        this.enterprises = enterprises;
        this.rechecks = rechecks;
        this.jobs = jobs;
        this.found = found;
        this.trail = trail;
        this.viewer = viewer;
        this.clock = clock;
    }

    /**
     * The programme of a policy.
     *
     * @param year of the report; this year, or the last of the policy's targets before it, where none is given
     */
    @GET
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    public ProgrammePage programme(@RestQuery @Nullable String policy, @RestQuery @Nullable Integer year) {
        Language language = viewer.language();
        String chosen = options.chosen(policy, language);
        List<Integer> years = years(chosen);
        int shown = year != null && years.contains(year) ? year : years.get(years.size() - 1);
        ProgrammeOverview overview = overviews.of(chosen, shown);
        return new ProgrammePage(
                chosen,
                options.policies(chosen),
                shown,
                years.stream()
                        .map(one -> new SelectOption(
                                Integer.toString(one), Text.verbatim(Integer.toString(one)), one == shown))
                        .toList(),
                overview.targets().stream()
                        .flatMap(ProgrammePageResource::lines)
                        .toList(),
                ReportColumns.titles(language),
                towns(overview.report(), language),
                jobs.latest(Optional.of(Rechecks.KIND), LATEST).stream()
                        .map(job -> line(RecheckAnswer.of(job, language)))
                        .toList(),
                LocalDate.now(clock).toString());
    }

    /** Those of the targets, and those in which the policy has held so far. */
    private List<Integer> years(String policy) {
        int now = LocalDate.now(clock).getYear();
        TreeSet<Integer> years = new TreeSet<>();
        options.rulesOf(policy).ifPresent(rules -> {
            rules.header().targets().forEach(target -> years.add(target.year()));
            for (int year = rules.header().validFrom().getYear(); year <= now; year++) {
                years.add(year);
            }
        });
        if (years.headSet(now, true).isEmpty()) {
            years.add(now);
        }
        return List.copyOf(years.headSet(now, true));
    }

    private static Stream<TargetLine> lines(ProgrammeOverview.YearTargets ofYear) {
        return ofYear.targets().stream()
                .map(target -> new TargetLine(
                        ofYear.year(),
                        target.id(),
                        target.title(),
                        target.goal(),
                        target.reached().size(),
                        target.since().size(),
                        target.met(),
                        target.since()));
    }

    private static List<TownLine> towns(YearReport report, Language language) {
        List<TownStatistics> rows = new ArrayList<>(report.rows());
        rows.sort(Comparator.comparing(row -> ReportColumns.name(row, language)));
        rows.add(report.total());
        return rows.stream()
                .map(row -> new TownLine(
                        ReportColumns.name(row, language),
                        ReportColumns.figures(row).stream()
                                .map(Amounts::grouped)
                                .toList()))
                .toList();
    }

    private static RecheckLine line(RecheckAnswer recheck) {
        return new RecheckLine(
                PATH + "/recheck/" + recheck.id(),
                Amounts.moment(recheck.startedAt()),
                state(recheck.state()),
                ProgrammeText.OF.with(Amounts.grouped(recheck.done()), Amounts.grouped(recheck.total())),
                Amounts.grouped(BigDecimal.valueOf(recheck.changed())));
    }

    private static Text state(String state) {
        return switch (JobState.valueOf(state)) {
            case DONE -> ProgrammeText.DONE;
            case CANCELLED -> ProgrammeText.CANCELLED;
            case FAILED -> ProgrammeText.FAILED;
            case INTERRUPTED -> ProgrammeText.INTERRUPTED;
            default -> ProgrammeText.RUNNING;
        };
    }

    /** Starts a recheck and leads to it. */
    @POST
    @Path("/recheck")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.CLERK, Roles.OFFICER})
    public RestResponse<Void> start(@RestForm @Nullable String asOf) {
        Language language = viewer.language();
        LocalDate day = day(asOf);
        Release release =
                enterprises.release().orElseThrow(() -> Problems.unavailable(ProgrammeText.NO_RULES, language));
        try (JobPlaces.JobPlace place = rechecks.place()
                .orElseThrow(() -> Problems.of(ProblemKind.CONFLICT, ProgrammeText.ALREADY_RUNNING, language))) {
            JobRecord job = jobs.start(Rechecks.KIND, place, rechecks.task(release, day));
            return RestResponse.seeOther(URI.create(PATH + "/recheck/" + job.id()));
        } catch (WriteFailed failure) {
            throw Problems.unavailable(ProgrammeText.NOT_KEPT, language);
        }
    }

    private LocalDate day(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return LocalDate.now(clock);
        }
        LocalDate day = WrittenDay.read(written)
                .orElseThrow(() -> Problems.of(ProblemKind.BAD_REQUEST, ProgrammeText.NO_DAY, viewer.language()));
        AssessmentDay.fault(day).ifPresent(fault -> {
            throw Problems.of(ProblemKind.BAD_REQUEST, fault.message(), viewer.language());
        });
        return day;
    }

    /** A recheck. */
    @GET
    @Path("/recheck/{id}")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    public RecheckPage recheck(@PathParam("id") String id) {
        Language language = viewer.language();
        RecheckAnswer answer = RecheckAnswer.of(found.found(Rechecks.KIND, id, language), language);
        boolean running = !JobState.valueOf(answer.state()).isOver();
        int many = answer.changes().size();
        return new RecheckPage(
                PATH + "/recheck/" + answer.id(),
                running,
                running && viewer.assesses(),
                state(answer.state()),
                answer.asOf(),
                answer.release(),
                answer.done(),
                Math.max(1, answer.total()),
                ProgrammeText.OF.with(Amounts.grouped(answer.done()), Amounts.grouped(answer.total())),
                answer.skipped(),
                answer.changed(),
                answer.changes().stream().limit(MOST_SHOWN).map(this::changed).toList(),
                many > MOST_SHOWN ? ProgrammeText.FIRST.with(Amounts.grouped(answer.changed()), MOST_SHOWN) : null);
    }

    private RecheckedLine changed(RecheckAnswer.RecheckChangeAnswer change) {
        return new RecheckedLine(
                change.creditCode(),
                change.name() == null ? RegistryText.UNNAMED : Text.verbatim(change.name()),
                change.decision(),
                StatusMark.of(change.before()),
                StatusMark.of(change.after()),
                change.recognised());
    }

    /** Asks a recheck to stop. */
    @POST
    @Path("/recheck/{id}/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed({Roles.CLERK, Roles.OFFICER})
    public RestResponse<Void> cancel(@PathParam("id") String id) {
        JobRecord job = found.found(Rechecks.KIND, id, viewer.language());
        jobs.cancel(job);
        return RestResponse.seeOther(URI.create(PATH + "/recheck/" + job.id()));
    }

    /** Everything that a recheck lists, as a table for a spreadsheet. */
    @GET
    @Path("/recheck/{id}/changes.csv")
    @Produces("text/csv")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    public RestResponse<String> list(@PathParam("id") String id) throws IOException {
        Language language = viewer.language();
        RecheckAnswer answer = RecheckAnswer.of(found.found(Rechecks.KIND, id, language), language);
        trail.appendNow(AuditEntry.of("records.exported", null, Map.of("list", "recheck", "format", "csv")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvSheet sheet = new CsvSheet(out)) {
            sheet.titles(Stream.of(
                            RegistryText.CODE,
                            ProgrammeText.ENTERPRISE,
                            RegistryText.TOWN,
                            ProgrammeText.DECISION,
                            ProgrammeText.BEFORE,
                            ProgrammeText.AFTER)
                    .map(title -> title.in(language))
                    .toList());
            for (RecheckAnswer.RecheckChangeAnswer change : answer.changes()) {
                sheet.text(change.creditCode())
                        .text(change.name())
                        .text(change.townOrPark())
                        .text(change.decision())
                        .text(change.beforeLabel())
                        .text(change.afterLabel())
                        .end();
            }
        }
        return RestResponse.ResponseBuilder.ok(out.toString(StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_TYPE, ExportFormat.CSV.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"recheck.csv\"")
                .build();
    }
}
