package littlegiant.impact;

import io.smallrye.common.annotation.Blocking;
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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import littlegiant.access.Roles;
import littlegiant.facts.Fault;
import littlegiant.problem.LocalizedResponse;
import littlegiant.problem.Problems;
import littlegiant.submission.AssessmentRequest;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Sweeps: curves from which an officer chooses a threshold. */
@Path("/api/v1/impact/sweep")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Impact")
public class SweepResource {
    private static final Template NO_NUMBER = Template.of("{0} 应为整数", "{0} must be a whole number");

    private final StudyRequests asking;
    private final ThresholdSweeps sweeps;

    SweepResource(StudyRequests asking, ThresholdSweeps sweeps) {
        this.asking = asking;
        this.sweeps = sweeps;
    }

    /** Starts a sweep over the registry. */
    @POST
    @RolesAllowed(Roles.OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "sweep",
            summary = "Try a threshold at many values",
            description =
                    "For each value, how many enterprises would meet the criterion and how its decision would come"
                            + " out: the same as if the rule file were edited so. Over the registry in one pass, or over"
                            + " enterprises that are sent along, a line each, with the properties of the request as"
                            + " parameters. It goes on after the answer, which says where to see it; with Prefer: wait=30"
                            + " the answer waits that many seconds for the end, 60 at most. Nothing is edited.")
    @Parameter(name = "policy", in = ParameterIn.QUERY, description = "Of lines: as in a request")
    @Parameter(name = "criterion", in = ParameterIn.QUERY, description = "Of lines: as in a request")
    @Parameter(name = "threshold", in = ParameterIn.QUERY, description = "Of lines: as in a request")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "Of lines: as in a request")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "Of lines: as in a request")
    @Parameter(name = "steps", in = ParameterIn.QUERY, description = "Of lines: as in a request")
    @Parameter(name = "values", in = ParameterIn.QUERY, description = "Of lines: as in a request")
    @Parameter(name = "asOf", in = ParameterIn.QUERY, description = "Of lines: as in a request")
    @Parameter(name = "candidate", in = ParameterIn.QUERY, description = "Of lines: as in a request")
    @APIResponseSchema(
            value = SweepAnswer.class,
            responseCode = "202",
            responseDescription = "It has begun: Location says where to see how far it came")
    @APIResponse(responseCode = "200", description = "It has ended within the time that was preferred")
    @APIResponse(responseCode = "422", ref = "UNPROCESSABLE")
    public RestResponse<SweepAnswer> start(
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON,
                                        schema = @Schema(implementation = SweepRequest.class)),
                                @Content(
                                        mediaType = ImpactResource.NDJSON,
                                        schema = @Schema(implementation = AssessmentRequest.class)),
                                @Content(
                                        mediaType = ImpactResource.JSON_LINES,
                                        schema = @Schema(implementation = AssessmentRequest.class))
                            })
                    InputStream body,
            @HeaderParam("Prefer") String prefer,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        SweepRequest request = asking.request(SweepRequest.class, body, language);
        return sweeps.begin(request, Optional.empty(), prefer, language);
    }

    /** Starts a sweep over uploaded enterprises. */
    @POST
    @RolesAllowed(Roles.OFFICER)
    @Consumes({ImpactResource.NDJSON, ImpactResource.JSON_LINES})
    @Operation(hidden = true)
    public RestResponse<SweepAnswer> startWith(
            InputStream body,
            @QueryParam("policy") String policy,
            @QueryParam("criterion") String criterion,
            @QueryParam("threshold") String threshold,
            @QueryParam("from") String from,
            @QueryParam("to") String to,
            @QueryParam("steps") String steps,
            @QueryParam("values") List<String> values,
            @QueryParam("asOf") String asOf,
            @QueryParam("candidate") String candidate,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) String type,
            @HeaderParam("Prefer") String prefer,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        if (type == null) {
            // Without a Content-Type the body may be a request or enterprises; it is parsed as a request, and the
            // faults are answered.
            return start(body, prefer, language);
        }
        SweepRequest request = new SweepRequest(
                policy,
                criterion,
                number("threshold", threshold, language),
                from,
                to,
                number("steps", steps, language),
                values == null || values.isEmpty() ? null : values,
                StudyRequests.parsed(asOf, language),
                candidate);
        return sweeps.begin(request, Optional.of(body), prefer, language);
    }

    private static @Nullable Integer number(String name, @Nullable String written, Language language) {
        if (written == null) {
            return null;
        }
        if (!written.matches("[0-9]{1,6}")) {
            throw invalid("/" + name, NO_NUMBER.with(name), language);
        }
        return Integer.valueOf(written);
    }

    private static RuntimeException invalid(String pointer, Text message, Language language) {
        return Problems.invalid(List.of(new Fault(pointer, message)), language);
    }

    /** Reads the progress and the results. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.OFFICER, Roles.AUDITOR})
    @Operation(operationId = "sweepProgress", summary = "See how far a sweep came and what it found")
    @APIResponseSchema(value = SweepAnswer.class, responseCode = "200", responseDescription = "What was found so far")
    public RestResponse<SweepAnswer> progress(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        return LocalizedResponse.in(language, sweeps.found(id, language));
    }

    /** Cancels a sweep; one that has ended does not change. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.OFFICER)
    @Operation(operationId = "cancelSweep", summary = "Cancel a sweep")
    @APIResponseSchema(
            value = SweepAnswer.class,
            responseCode = "202",
            responseDescription = "It stops after the enterprise at which it is")
    public RestResponse<SweepAnswer> cancel(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        return sweeps.cancel(id, language);
    }
}
