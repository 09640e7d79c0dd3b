package littlegiant.programme;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.access.AuditedExport;
import littlegiant.access.Roles;
import littlegiant.problem.LocalizedResponse;
import littlegiant.problem.Problems;
import littlegiant.records.AssessmentSummary;
import littlegiant.records.EventRepository;
import littlegiant.records.Registry;
import littlegiant.submission.Submissions;
import littlegiant.submission.Submitted;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The registry: enterprises, and their events in the programme. */
@Path("/api/v1/enterprises")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Programme")
public class EnterpriseResource {
    private static final Template NO_EVENT = Template.of("该企业没有第 {0} 号事件", "the enterprise has no event {0}");

    private final Registry registry;
    private final EventRepository events;
    private final Enterprises enterprises;
    private final PolicyChoice policies;
    private final EventRecording recording;
    private final SupportList support;
    private final Clock clock;
    private final SecurityIdentity identity;

    EnterpriseResource(
            Registry registry,
            EventRepository events,
            Enterprises enterprises,
            PolicyChoice policies,
            EventRecording recording,
            SupportList support,
            Clock clock,
            SecurityIdentity identity) {
        this.registry = registry;
        this.events = events;
        this.enterprises = enterprises;
        this.policies = policies;
        this.recording = recording;
        this.support = support;
        this.clock = clock;
        this.identity = identity;
    }

    /** A page of the registry, in the order of the credit codes. */
    @GET
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    @AuditedExport(value = "enterprises", paged = true)
    @Operation(
            operationId = "enterprises",
            summary = "List the enterprises",
            description =
                    "An enterprise is listed from its first recorded assessment under the policy, in the order of "
                            + "credit codes.")
    @APIResponseSchema(value = EnterprisesPage.class, responseCode = "200", responseDescription = "A page")
    public RestResponse<EnterprisesPage> page(
            @QueryParam("after") String after,
            @Parameter(description = "Only those of this town or park") @QueryParam("townOrPark") String town,
            @QueryParam("limit") String limit,
            @Parameter(description = ProgrammeResource.POLICY) @QueryParam("policy") String named,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        int most = QueryParameters.limit(limit, language);
        String policy = policies.ofQuery(named, language);
        List<AssessmentSummary> rows =
                registry.page(policy, QueryParameters.after(after, language), Optional.ofNullable(town), most);
        Map<String, EnterpriseHistory> lives = EventRows.histories(
                policy,
                events.of(rows.stream().map(AssessmentSummary::registeredCode).toList()));
        List<EnterpriseAnswer> page = rows.stream()
                .map(row -> EnterpriseAnswer.of(row, lifeOf(policy, row.registeredCode(), lives), language))
                .toList();
        String next = page.size() < most ? null : page.get(page.size() - 1).creditCode();
        return LocalizedResponse.in(language, new EnterprisesPage(page, next));
    }

    /** Reads one enterprise. */
    @GET
    @Path("/{creditCode}")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    @Operation(operationId = "enterprise", summary = "Read where an enterprise stands")
    @APIResponseSchema(value = EnterpriseAnswer.class, responseCode = "200", responseDescription = "The enterprise")
    public RestResponse<EnterpriseAnswer> enterprise(
            @PathParam("creditCode") String creditCode,
            @Parameter(description = ProgrammeResource.POLICY) @QueryParam("policy") String named,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        Enterprises.EnterpriseFile known = known(creditCode, language);
        String policy = policies.ofQuery(named, language);
        AssessmentSummary latest = registry.latest(policy, known.creditCode())
                .orElse(known.latest().summary());
        return LocalizedResponse.in(language, EnterpriseAnswer.of(latest, known.life(policy), language));
    }

    /** Lists all events recorded for an enterprise. */
    @GET
    @Path("/{creditCode}/events")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "events",
            summary = "List an enterprise's events",
            description = "In the order in which they were recorded, void ones among them.")
    @APIResponseSchema(value = EventAnswer[].class, responseCode = "200", responseDescription = "The events")
    public RestResponse<List<EventAnswer>> events(
            @PathParam("creditCode") String creditCode,
            @Parameter(description = "Only those under this policy; those under every one where it is left out")
                    @QueryParam("policy")
                    String named,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        Enterprises.EnterpriseFile known = known(creditCode, language);
        String only = named == null ? null : policies.ofQuery(named, language);
        return LocalizedResponse.in(
                language,
                known.events().stream()
                        .filter(event -> only == null || event.policy().equals(only))
                        .map(event -> EventAnswer.of(known.life(event.policy()), event, language))
                        .toList());
    }

    /** Reads one event. */
    @GET
    @Path("/{creditCode}/events/{number}")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    @Operation(operationId = "event", summary = "Read an event")
    @APIResponseSchema(value = EventAnswer.class, responseCode = "200", responseDescription = "The event")
    public RestResponse<EventAnswer> event(
            @PathParam("creditCode") String creditCode,
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        Enterprises.EnterpriseFile known = known(creditCode, language);
        return known.events().stream()
                .filter(event -> Integer.toString(event.number()).equals(number))
                .findFirst()
                .map(event ->
                        LocalizedResponse.in(language, EventAnswer.of(known.life(event.policy()), event, language)))
                .orElseThrow(() -> Problems.notFound(NO_EVENT.with(number), language));
    }

    /** Records an event, or answers why it is refused. */
    @POST
    @Path("/{creditCode}/events")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordEvent",
            summary = "Record what happened to an enterprise",
            description =
                    "An event is kept for ever, under one policy, with the name of whoever signed in. Recognition and"
                            + " revocation need the role officer, and so does making one of them void. One that goes"
                            + " against the assessment on which it rests gives its reason, and is marked. A mistake is"
                            + " made void by a CORRECTED event, after which the right one can be recorded. Events take"
                            + " effect in the order of their dates.")
    @APIResponseSchema(value = EventAnswer.class, responseCode = "201", responseDescription = "It was recorded")
    @APIResponse(
            responseCode = "409",
            description =
                    "The event cannot have happened, cites what it must not, or exceeds the pool: errors says why")
    public RestResponse<EventAnswer> record(
            @PathParam("creditCode") String creditCode,
            @RequestBodySchema(EventRequest.class) byte[] body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        Enterprises.EnterpriseFile known = known(creditCode, language);
        Submitted<EventRequest> submitted = Submissions.body(EventRequest.class, body);
        if (!submitted.faults().isEmpty()) {
            throw Problems.invalid(submitted.faults(), language);
        }
        Event event = recording.record(known, submitted.accepted(), Optional.empty(), identity, language);
        return LocalizedResponse.in(
                        language, Response.Status.CREATED, EventAnswer.of(known.life(event.policy()), event, language))
                .location(URI.create("/api/v1/enterprises/" + known.creditCode() + "/events/" + event.number()))
                .build();
    }

    /** Lists the measures for which an enterprise may apply. */
    @GET
    @Path("/{creditCode}/support")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "support",
            summary = "List the support that an enterprise may apply for",
            description =
                    "By the stage that an official assigned and the rules of the active release; with the pools and "
                            + "what was given out of them.")
    @APIResponseSchema(value = SupportAnswer.class, responseCode = "200", responseDescription = "The measures")
    public RestResponse<SupportAnswer> support(
            @PathParam("creditCode") String creditCode,
            @Parameter(description = ProgrammeResource.POLICY) @QueryParam("policy") String named,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        Enterprises.EnterpriseFile known = known(creditCode, language);
        String policy = policies.ofQuery(named, language);
        return LocalizedResponse.in(language, support.of(known, policy, LocalDate.now(clock), language));
    }

    private Enterprises.EnterpriseFile known(String creditCode, Language language) {
        return enterprises.find(creditCode).orElseThrow(() -> QueryParameters.unknown(creditCode, language));
    }

    private static EnterpriseHistory lifeOf(String policy, String creditCode, Map<String, EnterpriseHistory> lives) {
        return lives.getOrDefault(creditCode, EnterpriseHistory.of(creditCode, null, policy, List.of()));
    }
}
