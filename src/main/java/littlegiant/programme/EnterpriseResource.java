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
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import littlegiant.access.AuditedExport;
import littlegiant.access.Caller;
import littlegiant.access.Roles;
import littlegiant.facts.Fault;
import littlegiant.problem.LocalizedResponse;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.records.AssessmentSummary;
import littlegiant.records.EventRepository;
import littlegiant.records.Registry;
import littlegiant.records.SqlFailure;
import littlegiant.records.WriteFailed;
import littlegiant.submission.Submissions;
import littlegiant.submission.Submitted;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The registry: the enterprises, and what happened to each in the programme. */
@Path("/api/v1/enterprises")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Programme")
public class EnterpriseResource {
    private static final Text NOT_WRITTEN = Text.of(
            "数据库暂时不能写入,事件未记录;请稍后再试", "the database cannot be written to and the event was not recorded: try again");
    private static final Text OVERTAKEN = Text.of(
            "同时有其他事件写入,本事件未记录;请重新读取后再试",
            "another event was recorded at the same time and this one was not: read again, then retry");
    private static final Template NO_EVENT = Template.of("该企业没有第 {0} 号事件", "the enterprise has no event {0}");

    private static final Set<EventType> OF_OFFICERS = EnumSet.of(EventType.RECOGNISED, EventType.REVOKED);
    private static final Text OFFICERS =
            Text.of("认定、撤销及其更正需要角色 officer", "recognition, revocation and their correction need the role officer");

    private final Registry registry;
    private final EventRepository events;
    private final Enterprises enterprises;
    private final PolicyChoice policies;
    private final EventRecorder book;
    private final SupportList support;
    private final Clock clock;
    private final SecurityIdentity identity;

    EnterpriseResource(
            Registry registry,
            EventRepository events,
            Enterprises enterprises,
            PolicyChoice policies,
            EventRecorder book,
            SupportList support,
            Clock clock,
            SecurityIdentity identity) {
        this.registry = registry;
        this.events = events;
        this.enterprises = enterprises;
        this.policies = policies;
        this.book = book;
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
        Map<String, EnterpriseHistory> lives = EventRows.lives(
                policy,
                events.of(rows.stream().map(AssessmentSummary::registeredCode).toList()));
        List<EnterpriseAnswer> page = rows.stream()
                .map(row -> EnterpriseAnswer.of(row, lifeOf(policy, row.registeredCode(), lives), language))
                .toList();
        String next = page.size() < most ? null : page.get(page.size() - 1).creditCode();
        return LocalizedResponse.in(language, new EnterprisesPage(page, next));
    }

    /** One enterprise. */
    @GET
    @Path("/{creditCode}")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    @Operation(operationId = "enterprise", summary = "Read where an enterprise stands")
    @APIResponseSchema(value = EnterpriseAnswer.class, responseCode = "200", responseDescription = "The enterprise")
    public RestResponse<EnterpriseAnswer> enterprise(
            @PathParam("creditCode") String creditCode,
            @Parameter(description = ProgrammeResource.POLICY) @QueryParam("policy") String named,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        Enterprises.Known known = known(creditCode, language);
        String policy = policies.ofQuery(named, language);
        AssessmentSummary latest = registry.latest(policy, known.creditCode())
                .orElse(known.latest().summary());
        return LocalizedResponse.in(language, EnterpriseAnswer.of(latest, known.life(policy), language));
    }

    /** Everything that was recorded of an enterprise's life. */
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
        Enterprises.Known known = known(creditCode, language);
        String only = named == null ? null : policies.ofQuery(named, language);
        return LocalizedResponse.in(
                language,
                known.events().stream()
                        .filter(event -> only == null || event.policy().equals(only))
                        .map(event -> EventAnswer.of(known.life(event.policy()), event, language))
                        .toList());
    }

    /** One event. */
    @GET
    @Path("/{creditCode}/events/{number}")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    @Operation(operationId = "event", summary = "Read an event")
    @APIResponseSchema(value = EventAnswer.class, responseCode = "200", responseDescription = "The event")
    public RestResponse<EventAnswer> event(
            @PathParam("creditCode") String creditCode,
            @PathParam("number") String number,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        Enterprises.Known known = known(creditCode, language);
        return known.events().stream()
                .filter(event -> Integer.toString(event.number()).equals(number))
                .findFirst()
                .map(event ->
                        LocalizedResponse.in(language, EventAnswer.of(known.life(event.policy()), event, language)))
                .orElseThrow(() -> Problems.notFound(NO_EVENT.with(number), language));
    }

    /** Records an event, or says why it cannot have happened. */
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
        Enterprises.Known known = known(creditCode, language);
        Submitted<EventRequest> submitted = Submissions.body(EventRequest.class, body);
        if (!submitted.faults().isEmpty()) {
            throw Problems.invalid(submitted.faults(), language);
        }
        EventRequest request = submitted.accepted().signedBy(Caller.of(identity).name());
        List<Fault> faults = EventForm.faultsOf(request);
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults, language);
        }
        if (isForOfficers(known, request) && !identity.hasRole(Roles.OFFICER)) {
            throw Problems.of(ProblemKind.FORBIDDEN, OFFICERS, language);
        }
        String policy = policy(known, request, language);
        EventRecorder.RecordingResult taken = taken(known, request, policy, language);
        Event event = taken.event()
                .orElseThrow(() -> taken.isUnfit()
                        ? QueryParameters.conflict(taken.faults(), language)
                        : Problems.invalid(taken.faults(), language));
        return LocalizedResponse.in(
                        language, Response.Status.CREATED, EventAnswer.of(known.life(policy), event, language))
                .location(URI.create("/api/v1/enterprises/" + known.creditCode() + "/events/" + event.number()))
                .build();
    }

    /** What an enterprise may apply for. */
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
        Enterprises.Known known = known(creditCode, language);
        String policy = policies.ofQuery(named, language);
        return LocalizedResponse.in(language, support.of(known, policy, LocalDate.now(clock), language));
    }

    /** Recognition and revocation, and what makes one of them void. */
    private static boolean isForOfficers(Enterprises.Known known, EventRequest request) {
        return OF_OFFICERS.contains(request.type())
                || known.events().stream()
                        .anyMatch(event -> request.voids() != null
                                && event.number() == request.voids()
                                && OF_OFFICERS.contains(event.act().type()));
    }

    /** The policy of an event: a correction is of that of what it makes void, without saying so. */
    private String policy(Enterprises.Known known, EventRequest request, Language language) {
        return request.policy() != null || request.voids() == null
                ? policies.ofEvent(request.policy(), language)
                : known.events().stream()
                        .filter(event -> event.number() == request.voids())
                        .findFirst()
                        .map(Event::policy)
                        .orElseGet(() -> policies.ofEvent(null, language));
    }

    private EventRecorder.RecordingResult taken(
            Enterprises.Known known, EventRequest request, String policy, Language language) {
        try {
            return book.take(known, request, policy).toCompletableFuture().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof WriteFailed) {
                throw Problems.unavailable(NOT_WRITTEN, language);
            }
            if (failed.getCause() instanceof SqlFailure) {
                throw Problems.of(ProblemKind.CONFLICT, OVERTAKEN, language);
            }
            throw failed;
        }
    }

    private Enterprises.Known known(String creditCode, Language language) {
        return enterprises.find(creditCode).orElseThrow(() -> QueryParameters.unknown(creditCode, language));
    }

    private static EnterpriseHistory lifeOf(String policy, String creditCode, Map<String, EnterpriseHistory> lives) {
        return lives.getOrDefault(creditCode, EnterpriseHistory.of(creditCode, null, policy, List.of()));
    }
}
