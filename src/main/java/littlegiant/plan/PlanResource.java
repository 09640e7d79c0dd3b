package littlegiant.plan;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import littlegiant.access.Roles;
import littlegiant.assessment.ActiveRelease;
import littlegiant.problem.LocalizedResponse;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.ruleset.engine.Release;
import littlegiant.submission.PlanRequest;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Computes plans over REST. */
@Path("/api/v1/plans")
@Tag(name = "Plans")
public class PlanResource {
    private static final Template BUSY =
            Template.of("已有 {0} 个规划在进行;请稍后再试", "{0} plans are being made already: try again later");

    private final ActiveRelease active;
    private final PlanRequests requests;
    private final Plans plans;

    PlanResource(ActiveRelease active, PlanRequests requests, Plans plans) {
        this.active = active;
        this.requests = requests;
        this.plans = plans;
    }

    /**
     * Computes a plan on a worker thread, since it occupies a core for milliseconds or, for difficult policies,
     * seconds.
     */
    @POST
    @RolesAllowed({Roles.INTEGRATOR, Roles.CLERK, Roles.OFFICER})
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "plan",
            summary = "Plan what an enterprise would have to reach",
            description = "The least joint change of figures that meets every figure criterion of a decision at once,"
                    + " confirmed by the engine; or which criteria cannot be met together. Where the reference"
                    + " year of asOf was not given, that year is planned from the last one given, and those"
                    + " between. Nothing is kept.")
    @APIResponse(
            responseCode = "200",
            description = "The plan, or why there is none",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = PlanAnswer.class)))
    @APIResponse(responseCode = "422", description = "No plan was found in the time that one may take")
    public RestResponse<byte[]> plan(
            @RequestBodySchema(PlanRequest.class) byte[] body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language)
            throws IOException {
        Release release = active.orUnavailable(language);
        PlanQuestion question = requests.read(release, body).orElseThrow(faults -> Problems.invalid(faults, language));
        PlanResult result = plans.plan(question)
                .orElseThrow(() -> ActiveRelease.retryLater(BUSY.with(plans.mostAtOnce()), language));
        if (result instanceof PlanResult.Undecided undecided) {
            throw Problems.of(ProblemKind.UNDECIDED, undecided.why(), language);
        }
        byte[] answer = PlanWriter.written(question, result, release.hash(), body, language);
        return LocalizedResponse.in(language, Response.Status.OK, answer)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .build();
    }
}
