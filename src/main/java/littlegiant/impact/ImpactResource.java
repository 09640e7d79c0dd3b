package littlegiant.impact;

import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.InputStream;
import java.util.Optional;
import littlegiant.access.AuditedExport;
import littlegiant.access.Roles;
import littlegiant.document.ExportFormat;
import littlegiant.document.XlsxSheet;
import littlegiant.problem.LocalizedResponse;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.problem.StreamedResponse;
import littlegiant.records.JobRecord;
import littlegiant.submission.AssessmentRequest;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Comparisons of two sets of rules over a population, before publication. */
@Path("/api/v1/impact")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Impact", description = "What a change of the rules would do, before it is published")
public class ImpactResource {
    static final String NDJSON = "application/x-ndjson";
    static final String JSON_LINES = "application/jsonl";

    private static final Template NO_FORMAT =
            Template.of("format 应为 ndjson、csv 或 xlsx,而给出的是“{0}”", "format must be ndjson, csv or xlsx, not \"{0}\"");
    private static final Template NO_LIMIT = Template.of("limit 应在 0 至 {0} 之间", "limit must be from 0 to {0}");
    private static final Text RUNNING = Text.of(
            "影响分析仍在进行,名单尚不完整;请在完成后再取",
            "it is still running, and the list is not complete: ask again when it has ended");

    private static final Text INTERRUPTED = Text.of(
            "服务在计算中途停止,名单不完整;请重新发起",
            "the service stopped before its end, and the list is not complete: start it again");

    private final StudyRequests asking;
    private final ImpactStudies comparisons;
    private final Studies studies;
    private final StudyLists listed;

    ImpactResource(StudyRequests asking, ImpactStudies comparisons, Studies studies, StudyLists listed) {
        this.asking = asking;
        this.comparisons = comparisons;
        this.studies = studies;
        this.listed = listed;
    }

    /** Starts a comparison over the registry. */
    @POST
    @RolesAllowed(Roles.OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "impact",
            summary = "Compare the working copy with the active release",
            description =
                    "Decides every enterprise of the registry under both, by its latest recorded facts: who changes,"
                            + " by decision, criterion, town, stage and category, and who comes within reach. Both are"
                            + " taken when it begins; what is edited or published meanwhile changes nothing. It goes on"
                            + " after the answer, which says where to see it; with Prefer: wait=30 the answer waits that"
                            + " many seconds for the end, 60 at most. Nothing is recorded or published. In place of the"
                            + " registry, enterprises can be sent along, a line each, alone or in a request as a batch"
                            + " takes it; policy, asOf, base and candidate are then parameters.")
    @Parameter(name = "policy", in = ParameterIn.QUERY, description = "Of lines: the policy, where a line names none")
    @Parameter(name = "asOf", in = ParameterIn.QUERY, description = "Of lines: the day, where a line names none")
    @Parameter(name = "base", in = ParameterIn.QUERY, description = "Of lines: as in a request")
    @Parameter(name = "candidate", in = ParameterIn.QUERY, description = "Of lines: as in a request")
    @APIResponseSchema(
            value = ImpactAnswer.class,
            responseCode = "202",
            responseDescription = "It has begun: Location says where to see how far it came")
    @APIResponse(responseCode = "200", description = "It has ended within the time that was preferred")
    @APIResponse(responseCode = "422", ref = "UNPROCESSABLE")
    public RestResponse<ImpactAnswer> start(
            @RequestBody(
                            required = false,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = ImpactRequest.class)),
                                @Content(
                                        mediaType = NDJSON,
                                        schema = @Schema(implementation = AssessmentRequest.class)),
                                @Content(
                                        mediaType = JSON_LINES,
                                        schema = @Schema(implementation = AssessmentRequest.class))
                            })
                    InputStream body,
            @HeaderParam("Prefer") String prefer,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        ImpactRequest request = asking.request(ImpactRequest.class, body, language);
        return comparisons.begin(request, Optional.empty(), prefer, language);
    }

    /** Starts a comparison over uploaded enterprises. */
    @POST
    @RolesAllowed(Roles.OFFICER)
    @Consumes({NDJSON, JSON_LINES})
    @Operation(hidden = true)
    public RestResponse<ImpactAnswer> startWith(
            InputStream body,
            @QueryParam("policy") String policy,
            @QueryParam("asOf") String asOf,
            @QueryParam("base") String base,
            @QueryParam("candidate") String candidate,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @HeaderParam("Prefer") String prefer,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        if (type == null) {
            // Without a Content-Type the body may be a request or enterprises; it is parsed as a request, and the
            // faults are answered.
            return start(body, prefer, language);
        }
        ImpactRequest request = new ImpactRequest(policy, StudyRequests.parsed(asOf, language), base, candidate);
        return comparisons.begin(request, Optional.of(body), prefer, language);
    }

    /** Reads the progress and the results. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "impactProgress",
            summary = "See how far a comparison came and what it found",
            description = "While it runs, what was found so far; the lists once it has ended.")
    @APIResponseSchema(value = ImpactAnswer.class, responseCode = "200", responseDescription = "What was found")
    public RestResponse<ImpactAnswer> progress(
            @PathParam("id") String id,
            @Parameter(
                            description = "How many enterprises each list shows",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "0",
                                            maximum = "10000",
                                            defaultValue = "10000"))
                    @QueryParam("limit")
                    String limit,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        int most = limit(limit, language);
        return LocalizedResponse.in(language, comparisons.found(id, most, language));
    }

    private static int limit(String limit, Language language) {
        if (limit == null) {
            return ImpactStudies.MOST_LISTED;
        }
        int most = limit.matches("[0-9]{1,5}") ? Integer.parseInt(limit) : -1;
        if (most < 0 || most > ImpactStudies.MOST_LISTED) {
            throw Problems.of(ProblemKind.BAD_REQUEST, NO_LIMIT.with(ImpactStudies.MOST_LISTED), language);
        }
        return most;
    }

    /** Cancels a comparison; one that has ended does not change. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(operationId = "cancelImpact", summary = "Cancel a comparison")
    @APIResponseSchema(
            value = ImpactAnswer.class,
            responseCode = "202",
            responseDescription = "It stops after the enterprise at which it is; what was found until then can be read")
    public RestResponse<ImpactAnswer> cancel(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        return comparisons.cancel(id, language);
    }

    /** Lists all enterprises for which a decision changes. */
    @GET
    @Path("/{id}/enterprises")
    @RolesAllowed({Roles.OFFICER, Roles.AUDITOR})
    @Produces({NDJSON, "text/csv", XlsxSheet.MEDIA_TYPE})
    @AuditedExport("impact-enterprises")
    @Operation(
            operationId = "impactEnterprises",
            summary = "Export who changes",
            description = "Everyone for whom a decision comes out otherwise, streamed; sensitive facts are masked.")
    @APIResponse(
            responseCode = "200",
            description = "The list; none of a table's cells is a formula",
            content = {
                @Content(mediaType = NDJSON, schema = @Schema(implementation = ListedAnswer.class)),
                @Content(mediaType = "text/csv"),
                @Content(mediaType = XlsxSheet.MEDIA_TYPE)
            })
    @APIResponse(responseCode = "409", description = "It is still running")
    public Response enterprises(
            @PathParam("id") String id,
            @QueryParam("format") String format,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language,
            @Context HttpServerResponse response) {
        return export(id, StudyLists.StudyListKind.CHANGES, format, language, response);
    }

    /** Lists all enterprises within reach. */
    @GET
    @Path("/{id}/within-reach")
    @RolesAllowed({Roles.OFFICER, Roles.AUDITOR})
    @Produces({NDJSON, "text/csv", XlsxSheet.MEDIA_TYPE})
    @AuditedExport("impact-within-reach")
    @Operation(
            operationId = "impactWithinReach",
            summary = "Export who comes within reach",
            description =
                    "Everyone who does not qualify under the candidate for one criterion only, with what it takes, "
                            + "streamed; sensitive facts are masked, and so is what would tell them.")
    @APIResponse(
            responseCode = "200",
            description = "The list; none of a table's cells is a formula",
            content = {
                @Content(mediaType = NDJSON, schema = @Schema(implementation = ListedAnswer.class)),
                @Content(mediaType = "text/csv"),
                @Content(mediaType = XlsxSheet.MEDIA_TYPE)
            })
    @APIResponse(responseCode = "409", description = "It is still running")
    public Response withinReach(
            @PathParam("id") String id,
            @QueryParam("format") String format,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language,
            @Context HttpServerResponse response) {
        return export(id, StudyLists.StudyListKind.WITHIN, format, language, response);
    }

    private Response export(
            String id, StudyLists.StudyListKind which, String asked, Language language, HttpServerResponse response) {
        ExportFormat format = asked == null
                ? ExportFormat.NDJSON
                : ExportFormat.of(asked)
                        .orElseThrow(
                                () -> Problems.of(ProblemKind.BAD_REQUEST, NO_FORMAT.with(shown(asked)), language));
        JobRecord job = studies.found(Studies.IMPACT, id, language);
        if (job.finishedAt() == null) {
            throw Problems.of(ProblemKind.CONFLICT, job.isInterrupted() ? INTERRUPTED : RUNNING, language);
        }
        StreamingOutput list = StreamedResponse.orCut(
                response, "an export of a study", out -> listed.write(job.id(), which, format, language, out));
        String name = which == StudyLists.StudyListKind.CHANGES ? "changes." : "within-reach.";
        return Response.ok(list, format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + format.ending() + '"')
                .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private static String shown(String written) {
        return written.substring(0, Math.min(written.length(), 100));
    }
}
