package littlegiant.assessment;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import littlegiant.access.AuditedExport;
import littlegiant.access.Caller;
import littlegiant.access.Roles;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.records.AssessmentRepository;
import littlegiant.records.AssessmentSummary;
import littlegiant.submission.AssessmentRequest;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Reads stored assessments. */
@Path("/api/v1/assessments")
@Tag(name = "Assessments")
public class RecordedResource {
    /** The header with the trace id of the request; absent if it had none. */
    private static final String TRACE = "Trace-Id";

    private static final Text BETWEEN = Text.of(";", "; ");
    private static final List<String> OF_A_PAGE = List.of("after", "limit");

    private final AssessmentRepository assessments;
    private final AssessmentLookup recorded;
    private final SensitiveFacts sensitive;
    private final AssessmentConfig config;
    private final SecurityIdentity identity;

    RecordedResource(
            AssessmentRepository assessments,
            AssessmentLookup recorded,
            SensitiveFacts sensitive,
            AssessmentConfig config,
            SecurityIdentity identity) {
        this.assessments = assessments;
        this.recorded = recorded;
        this.sensitive = sensitive;
        this.config = config;
        this.identity = identity;
    }

    /** Reads one assessment unchanged as it was answered, in the language of that time. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.INTEGRATOR, Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "assessment",
            summary = "Read an assessment",
            description = "As it was answered when it was made, in the language of then.")
    @APIResponse(
            responseCode = "200",
            description = "The assessment",
            content = @Content(schema = @Schema(implementation = AssessmentAnswer.class)))
    public CompletionStage<RestResponse<byte[]>> assessment(
            @Parameter(description = "The assessment's id") @PathParam("id") String id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        return recorded.orNotFound(id, Caller.of(identity), language)
                .thenApply(kept -> RestResponse.ResponseBuilder.ok(kept.answer(), MediaType.APPLICATION_JSON_TYPE)
                        .header(HttpHeaders.CONTENT_LANGUAGE, kept.summary().language())
                        .header(TRACE, kept.traceId())
                        .build());
    }

    /** Reads the request of an assessment unchanged. */
    @GET
    @Path("/{id}/request")
    @RolesAllowed({Roles.INTEGRATOR, Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "assessmentRequest",
            summary = "Read what was submitted for an assessment",
            description = "As it was submitted, byte for byte; of an upload, what its row was taken for.")
    @APIResponse(
            responseCode = "200",
            description = "The request",
            content = @Content(schema = @Schema(implementation = AssessmentRequest.class)))
    public CompletionStage<RestResponse<byte[]>> request(
            @Parameter(description = "The assessment's id") @PathParam("id") String id,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        return recorded.orNotFound(id, Caller.of(identity), language)
                .thenApply(kept -> RestResponse.ResponseBuilder.ok(kept.request(), MediaType.APPLICATION_JSON_TYPE)
                        .build());
    }

    /** Lists a page of stored assessments. */
    @GET
    @RolesAllowed({Roles.INTEGRATOR, Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    @NonBlocking
    @Produces(MediaType.APPLICATION_JSON)
    @AuditedExport(value = "assessments", paged = true)
    @Operation(
            operationId = "assessments",
            summary = "List assessments",
            description = "The latest first, a page at a time; of an integrator, those that it recorded itself. Filters"
                    + " narrow together. The pages show once whatever was answered before the first of them was"
                    + " asked for. One that was being recorded meanwhile may appear after a younger one: who"
                    + " follows what is new asks again from a minute before the last look.")
    @Parameter(name = "creditCode", in = ParameterIn.QUERY)
    @Parameter(name = "decision", in = ParameterIn.QUERY)
    @Parameter(name = "outcome", in = ParameterIn.QUERY)
    @Parameter(name = "release", in = ParameterIn.QUERY)
    @Parameter(name = "from", in = ParameterIn.QUERY)
    @Parameter(name = "to", in = ParameterIn.QUERY)
    @Parameter(name = "after", in = ParameterIn.QUERY)
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            description = "How many at most",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "50"))
    @APIResponseSchema(value = Listing.class, responseCode = "200", responseDescription = "The page")
    public CompletionStage<RestResponse<Listing>> assessments(
            @Context UriInfo address, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        ListingQuery.ListingQueryResult query =
                ListingQuery.read(address.getQueryParameters(), OF_A_PAGE, config.zone());
        refuse(query.faults(), language);
        // One more than requested shows whether another page follows.
        int limit = query.limit();
        int asked = Math.min(limit + 1, AssessmentRepository.LARGEST_PAGE);
        return assessments
                .page(query.filter().recordedBy(Caller.of(identity).onlyRecordsOf()), query.after(), asked)
                .thenApply(found -> {
                    List<AssessmentSummary> page = found.subList(0, Math.min(limit, found.size()));
                    boolean more = found.size() > limit || limit == asked && found.size() == limit;
                    Optional<String> next = more
                            ? Optional.of(
                                    PageCursor.behind(page.get(page.size() - 1).id(), query.filter()))
                            : Optional.empty();
                    return RestResponse.ResponseBuilder.ok(new Listing(
                                    page.stream()
                                            .map(one -> Listing.ListedAssessment.of(one, sensitive, language))
                                            .toList(),
                                    next.orElse(null)))
                            .header(
                                    HttpHeaders.CONTENT_LANGUAGE,
                                    language.locale().toLanguageTag())
                            .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                            .build();
                });
    }

    /** Throws a 400 problem with all faults of the parameters, if there are any. */
    static void refuse(List<Text> faults, Language language) {
        if (!faults.isEmpty()) {
            throw Problems.of(ProblemKind.BAD_REQUEST, Text.join(BETWEEN, faults), language);
        }
    }
}
