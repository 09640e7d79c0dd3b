package littlegiant.programme;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import littlegiant.access.AuditedExport;
import littlegiant.access.Roles;
import littlegiant.document.Html;
import littlegiant.document.XlsxSheet;
import littlegiant.problem.LocalizedResponse;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.records.EventRepository;
import littlegiant.records.Registry;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.PlannedTarget;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.vocabulary.Offer;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The programme: its targets, its year-end report and its review queue. */
@Path("/api/v1/programme")
@Blocking
@Tag(name = "Programme")
public class ProgrammeResource {
    static final String POLICY = "The policy whose programme it is; the only one where it is left out";

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final String HTML = "text/html;charset=UTF-8";
    private static final Template FORMAT =
            Template.of("参数 format 应为 html、csv 或 xlsx,而给出的是“{0}”", "format must be html, csv or xlsx, not \"{0}\"");
    private static final Template WHY = Template.of("没有等待原因“{0}”;可用:{1}", "nothing waits for \"{0}\": one of {1}");

    private final Registry registry;
    private final EventRepository events;
    private final Enterprises enterprises;
    private final PolicyChoice policies;
    private final SupportList support;
    private final ReviewQueue queue;
    private final Clock clock;

    ProgrammeResource(
            Registry registry,
            EventRepository events,
            Enterprises enterprises,
            PolicyChoice policies,
            SupportList support,
            ReviewQueue queue,
            Clock clock) {
        this.registry = registry;
        this.events = events;
        this.enterprises = enterprises;
        this.policies = policies;
        this.support = support;
        this.queue = queue;
        this.clock = clock;
    }

    /** Reads the targets of a year and how far they were reached. */
    @GET
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "programme",
            summary = "Compare the targets of a year with what happened",
            description = "The targets that policy.yaml sets, each cohort counted apart.")
    @APIResponseSchema(value = ProgrammeAnswer.class, responseCode = "200", responseDescription = "The targets")
    public RestResponse<ProgrammeAnswer> targets(
            @Parameter(description = "Left out, this year") @QueryParam("year") String year,
            @Parameter(description = POLICY) @QueryParam("policy") String named,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        LocalDate today = LocalDate.now(clock);
        int asked = QueryParameters.year(year, today, language);
        String policy = policies.ofQuery(named, language);
        List<PlannedTarget> planned = planned(policy);
        List<Target> targets = Targets.of(
                asked, planned, EventRows.histories(policy, events.all()).values(), today);
        return LocalizedResponse.in(
                language, ProgrammeAnswer.of(policy, asked, today, planned, targets, pools(policy), language));
    }

    /** Reads the year-end report by town and park. */
    @GET
    @Path("/report")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    @AuditedExport("programme-report")
    @Operation(
            operationId = "yearReport",
            summary = "Get the year-end report by town and park",
            description = "A page that prints, CSV or a workbook.")
    @APIResponse(
            responseCode = "200",
            description = "The report",
            content = {
                @Content(mediaType = "text/html", schema = @Schema(type = SchemaType.STRING)),
                @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)),
                @Content(
                        mediaType = XlsxSheet.MEDIA_TYPE,
                        schema = @Schema(type = SchemaType.STRING, format = "binary"))
            })
    public RestResponse<Object> report(
            @Parameter(description = "Left out, this year") @QueryParam("year") String year,
            @Parameter(description = POLICY) @QueryParam("policy") String named,
            @Parameter(description = "html, csv or xlsx; left out, what Accept asks for") @QueryParam("format")
                    String format,
            @HeaderParam(HttpHeaders.ACCEPT) String accept,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        LocalDate today = LocalDate.now(clock);
        int asked = QueryParameters.year(year, today, language);
        String wanted = format == null ? accepted(accept) : format;
        String policy = policies.ofQuery(named, language);
        Map<String, EnterpriseHistory> lives = EventRows.histories(policy, events.all());
        YearReport report =
                YearReport.of(asked, registry.towns(policy), ProgrammeOverviews.members(registry, policy, lives));
        return switch (wanted) {
            case "html" ->
                answer(
                                ReportPages.html(
                                        report,
                                        title(policy),
                                        Targets.of(asked, planned(policy), lives.values(), today),
                                        today,
                                        language),
                                HTML,
                                language)
                        .header("Content-Security-Policy", Html.POLICY)
                        .build();
            case "csv" -> file(ReportPages.csv(report, language), CSV, asked + ".csv", language);
            case "xlsx" -> file(ReportPages.xlsx(report, language), XlsxSheet.MEDIA_TYPE, asked + ".xlsx", language);
            default -> throw Problems.of(ProblemKind.BAD_REQUEST, FORMAT.with(wanted), language);
        };
    }

    /** Lists the decisions that need a person. */
    @GET
    @Path("/queue")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    @Produces(MediaType.APPLICATION_JSON)
    @AuditedExport(value = "review-queue", paged = true)
    @Operation(
            operationId = "reviewQueue",
            summary = "List what waits for a person",
            description =
                    "By the latest assessment of each enterprise under the policy, in the order of credit codes. What"
                            + " an event was founded on waits no longer; an event that goes against its assessment waits"
                            + " until it is void or revoked, or a later assessment bears it out.")
    @APIResponseSchema(value = QueuePage.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<QueuePage> queue(
            @QueryParam("after") String after,
            @Parameter(description = "Only what waits for this", schema = @Schema(implementation = ReviewReason.class))
                    @QueryParam("why")
                    String why,
            @QueryParam("limit") String limit,
            @Parameter(description = POLICY) @QueryParam("policy") String named,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        return LocalizedResponse.in(
                language,
                queue.page(
                        policies.ofQuery(named, language),
                        QueryParameters.after(after, language),
                        waiting(why, language),
                        QueryParameters.limit(limit, language),
                        language));
    }

    private static Optional<ReviewReason> waiting(String why, Language language) {
        if (why == null) {
            return Optional.empty();
        }
        Optional<ReviewReason> waiting = Arrays.stream(ReviewReason.values())
                .filter(one -> one.name().equals(why))
                .findFirst();
        if (waiting.isEmpty()) {
            throw Problems.of(ProblemKind.BAD_REQUEST, WHY.with(why, Arrays.toString(ReviewReason.values())), language);
        }
        return waiting;
    }

    /** The targets that a policy sets; empty if the active release does not have the policy. */
    private List<PlannedTarget> planned(String policy) {
        return enterprises.policy(policy).map(rules -> rules.header().targets()).orElse(List.of());
    }

    private String title(String policy) {
        return enterprises.policy(policy).map(rules -> rules.header().title()).orElse(policy);
    }

    /** The distinct pools that the rules of a policy state. */
    private List<SupportAnswer.PoolAnswer> pools(String policy) {
        TreeMap<String, Offer> offers = new TreeMap<>();
        enterprises
                .policy(policy)
                .ifPresent(rules -> rules.files().stream()
                        .filter(file -> file.kind() == DecisionFile.DecisionFileKind.SUPPORT)
                        .flatMap(file -> file.rules().stream())
                        .map(RuleDefinition::statement)
                        .filter(statement ->
                                statement instanceof Offer offer && offer.pool().isPresent())
                        .forEach(statement -> offers.put(((Offer) statement).id(), (Offer) statement)));
        return offers.values().stream()
                .map(offer -> support.pool(policy, offer.id(), offer.pool().orElseThrow()))
                .toList();
    }

    private static String accepted(String accept) {
        if (accept != null && accept.contains("text/csv")) {
            return "csv";
        }
        return accept != null && accept.contains("spreadsheetml") ? "xlsx" : "html";
    }

    private static RestResponse<Object> file(byte[] content, String type, String name, Language language) {
        return answer(content, type, language)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"little-giant-" + name + "\"")
                .build();
    }

    private static RestResponse.ResponseBuilder<Object> answer(byte[] content, String type, Language language) {
        // RESTEasy writes bytes of a text/* type by their toString, so a text is passed as a String.
        Object entity = type.startsWith("text/") ? new String(content, StandardCharsets.UTF_8) : content;
        return RestResponse.ResponseBuilder.ok(entity)
                .header(HttpHeaders.CONTENT_TYPE, type)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT);
    }
}
