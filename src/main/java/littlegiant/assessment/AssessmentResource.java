package littlegiant.assessment;

import io.smallrye.common.annotation.NonBlocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import littlegiant.facts.Fault;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.ruleset.Release;
import littlegiant.submission.AssessmentRequest;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Assesses one enterprise. */
@Path("/api/v1/assessments")
@Tag(name = "Assessments")
public class AssessmentResource {
    private static final int USUAL_ANSWER = 16 * 1024;

    private static final Template RECORD =
            Template.of("参数 record 应为 true 或 false,而给出的是“{0}”", "record must be true or false, not \"{0}\"");

    private final ActiveRelease active;
    private final Assessments assessments;

    AssessmentResource(ActiveRelease active, Assessments assessments) {
        this.active = active;
        this.assessments = assessments;
    }

    /** Decides on the I/O thread: a decision takes microseconds and waits for nothing, a change of threads costs more. */
    @POST
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "assess",
            summary = "Assess an enterprise",
            description =
                    "Decides every decision of a policy, or those named, for one enterprise on one day, and explains "
                            + "each clause. Nothing is kept.")
    @APIResponse(
            responseCode = "200",
            description = "The assessment",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = AssessmentAnswer.class)))
    @APIResponse(responseCode = "400", description = "The request is not as it must be: errors says all of it")
    @APIResponse(responseCode = "413", description = "The body is past the limit")
    @APIResponse(
            responseCode = "503",
            description = "No rules have been loaded yet: Retry-After says when to try again")
    public RestResponse<byte[]> assess(
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON,
                                            schema = @Schema(implementation = AssessmentRequest.class)))
                    byte[] body,
            @Parameter(
                            description = "Whether to keep the assessment. Nothing is kept yet, whatever is asked.",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "true"))
                    @QueryParam("record")
                    String record,
            @Parameter(description = "zh-CN, the default, or en") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    String languages)
            throws IOException {
        Language language = Language.negotiate(languages);
        if (record != null && !record.equals("true") && !record.equals("false")) {
            throw Problems.of(ProblemKind.BAD_REQUEST, RECORD.with(record), language);
        }
        Release release = active.orUnavailable(language);
        ByteArrayOutputStream answer = new ByteArrayOutputStream(USUAL_ANSWER);
        List<Fault> faults = assessments.assess(release, body, language, answer);
        if (!faults.isEmpty()) {
            throw Problems.invalid(faults, language);
        }
        return RestResponse.ResponseBuilder.ok(answer.toByteArray(), MediaType.APPLICATION_JSON_TYPE)
                .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
