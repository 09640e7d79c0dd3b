package littlegiant.authoring;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import littlegiant.access.Roles;
import littlegiant.problem.LocalizedResponse;
import littlegiant.problem.Problems;
import littlegiant.submission.Submissions;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The thresholds of a criterion in the working copy. */
@Path("/api/v1/policies")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Rules")
public class ThresholdResource {
    private final WorkingThresholds working;

    ThresholdResource(WorkingThresholds working) {
        this.working = working;
    }

    /** Lists the thresholds of a criterion. */
    @GET
    @Path("/{policy}/criteria/{criterion}/thresholds")
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "thresholds",
            summary = "List a criterion's thresholds in the working copy",
            description = "In the order of the catalogue, each with the ETag of its file.")
    @APIResponseSchema(value = ThresholdAnswer[].class, responseCode = "200", responseDescription = "The thresholds")
    @APIResponse(responseCode = "422", ref = "UNPROCESSABLE")
    public RestResponse<List<ThresholdAnswer>> thresholds(
            @PathParam("policy") String policy,
            @Parameter(example = "C2") @PathParam("criterion") String criterion,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        return LocalizedResponse.in(language, working.of(policy, criterion, language));
    }

    /** Changes a threshold and nothing else in its file. */
    @PUT
    @Path("/{policy}/criteria/{criterion}/thresholds/{n}")
    @RolesAllowed(Roles.OFFICER)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "changeThreshold",
            summary = "Change a threshold in the working copy",
            description = "Rewrites that literal in the rule file and nothing else: comments and layout stay. Where the"
                    + " rule's name still says the old figure, warnings says so. Nothing is activated, but where"
                    + " LITTLE_GIANT_WATCH is on, the saved edit is published by itself.")
    @APIResponseSchema(
            value = ThresholdAnswer.class,
            responseCode = "200",
            responseDescription = "It is changed; the ETag is the file's new one")
    @APIResponse(responseCode = "422", ref = "UNPROCESSABLE")
    public RestResponse<ThresholdAnswer> change(
            @PathParam("policy") String policy,
            @Parameter(example = "C2") @PathParam("criterion") String criterion,
            @Parameter(description = "From 1, in the order of the catalogue") @PathParam("n") String n,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @RequestBodySchema(ThresholdRequest.class) byte[] body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        String value = Submissions.body(ThresholdRequest.class, body)
                .orElseThrow(faults -> Problems.invalid(faults, language))
                .value();
        ThresholdAnswer changed = working.change(policy, criterion, n, ifMatch, value, language);
        return LocalizedResponse.in(language, Response.Status.OK, changed)
                .header(HttpHeaders.ETAG, changed.etag())
                .build();
    }
}
