package littlegiant.programme;

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
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import littlegiant.access.Roles;
import littlegiant.job.JobPlaces;
import littlegiant.job.JobResponses;
import littlegiant.problem.LocalizedResponse;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.ruleset.engine.Release;
import littlegiant.submission.AssessmentDay;
import littlegiant.submission.Submissions;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Dynamic management (六(二)): rechecks of the whole registry. */
@Path("/api/v1/programme/recheck")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Programme")
public class RecheckResource {
    private static final Text NOT_LOADED = Text.of("规则尚未成功加载,请稍后再试", "no rules have been loaded yet: try again later");
    private static final Text RUNNING =
            Text.of("另一次复核正在进行;请等待其完成或先取消", "another recheck is running: wait for it to end, or cancel it");

    private final Rechecks rechecks;
    private final Enterprises enterprises;
    private final JobResponses responses;
    private final Clock clock;

    RecheckResource(Rechecks rechecks, Enterprises enterprises, JobResponses responses, Clock clock) {
        this.rechecks = rechecks;
        this.enterprises = enterprises;
        this.responses = responses;
        this.clock = clock;
    }

    /** Starts a recheck. */
    @POST
    @RolesAllowed({Roles.CLERK, Roles.OFFICER})
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recheck",
            summary = "Decide again for the whole registry",
            description =
                    "By the latest recorded facts of each enterprise and the active release. It goes on after the "
                            + "answer, which says where to see its progress. Nothing is recorded: what changed is listed.")
    @APIResponseSchema(
            value = RecheckAnswer.class,
            responseCode = "202",
            responseDescription = "It has begun: Location says where to see how far it came")
    @APIResponse(
            responseCode = "200",
            description = "It has ended within the time that was preferred",
            content = @Content(schema = @Schema(implementation = RecheckAnswer.class)))
    @APIResponse(responseCode = "409", description = "Another one is running")
    public RestResponse<RecheckAnswer> start(
            @RequestBody(required = false, content = @Content(schema = @Schema(implementation = RecheckRequest.class)))
                    byte[] body,
            @HeaderParam("Prefer") String prefer,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        LocalDate asOf = asOf(body, language);
        Release release = enterprises.release().orElseThrow(() -> Problems.unavailable(NOT_LOADED, language));
        try (JobPlaces.JobPlace place =
                rechecks.place().orElseThrow(() -> Problems.of(ProblemKind.CONFLICT, RUNNING, language))) {
            return responses.begin(
                    Rechecks.KIND,
                    place,
                    rechecks.task(release, asOf),
                    prefer,
                    language,
                    job -> RecheckAnswer.of(job, language));
        }
    }

    /** Reads the progress of a recheck. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    @Operation(
            operationId = "recheckProgress",
            summary = "See how far a recheck came and what changed",
            description = "Also after a restart: what was running then reads as interrupted.")
    @APIResponseSchema(value = RecheckAnswer.class, responseCode = "200", responseDescription = "Its progress")
    public RestResponse<RecheckAnswer> progress(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        return LocalizedResponse.in(language, RecheckAnswer.of(responses.found(Rechecks.KIND, id, language), language));
    }

    /** Cancels a recheck; one that has ended does not change. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.CLERK, Roles.OFFICER})
    @Operation(operationId = "cancelRecheck", summary = "Cancel a recheck")
    @APIResponseSchema(
            value = RecheckAnswer.class,
            responseCode = "202",
            responseDescription = "It stops after the enterprise at which it is")
    public RestResponse<RecheckAnswer> cancel(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        return responses.cancel(Rechecks.KIND, id, language, job -> RecheckAnswer.of(job, language));
    }

    private LocalDate asOf(byte[] body, Language language) {
        if (body == null || body.length == 0) {
            return LocalDate.now(clock);
        }
        LocalDate asOf = Submissions.body(RecheckRequest.class, body)
                .orElseThrow(faults -> Problems.invalid(faults, language))
                .asOf();
        if (asOf == null) {
            return LocalDate.now(clock);
        }
        AssessmentDay.fault(asOf).ifPresent(fault -> {
            throw Problems.invalid(List.of(fault), language);
        });
        return asOf;
    }
}
