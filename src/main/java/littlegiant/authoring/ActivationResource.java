package littlegiant.authoring;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import littlegiant.access.Roles;
import littlegiant.problem.LocalizedResponse;
import littlegiant.problem.Problems;
import littlegiant.records.ScheduleRecord;
import littlegiant.ruleset.release.Releases;
import littlegiant.submission.Submissions;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The active release, scheduled and past activations. */
@Path("/api/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Rules")
public class ActivationResource {
    private final Releases releases;
    private final ActivationRequests requests;
    private final ReleaseSeal seal;

    ActivationResource(Releases releases, ActivationRequests requests, ReleaseSeal seal) {
        this.releases = releases;
        this.requests = requests;
        this.seal = seal;
    }

    /** Activates a release, older or newer than the active one. */
    @POST
    @Path("/{hash}/activate")
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "activate",
            summary = "Roll back or forward to a release",
            description =
                    "Assessments under way finish under the release with which they began. The working copy stays as"
                            + " it is, and is not published by itself before somebody edits it. With activateAt it is to"
                            + " decide from then on.")
    @APIResponse(
            responseCode = "200",
            description = "It decides",
            content = @Content(schema = @Schema(implementation = ReleaseAnswer.class)))
    @APIResponse(
            responseCode = "202",
            description = "It is to decide from activateAt on: Location says where that is listed",
            content = @Content(schema = @Schema(implementation = ScheduledAnswer.class)))
    @APIResponse(responseCode = "403", description = "Two persons are required, and this is the author of the change")
    @APIResponse(
            responseCode = "409",
            description = "The record of the release was changed, or it does not compile any more: it may not decide")
    public RestResponse<?> activate(
            @PathParam("hash") String hash,
            @RequestBodySchema(ActivateRequest.class) byte[] body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        ActivateRequest request =
                Submissions.body(ActivateRequest.class, body).orElseThrow(faults -> Problems.invalid(faults, language));
        Optional<ScheduleRecord> later = requests.activate(hash, request, language);
        return later.isPresent()
                ? LocalizedResponse.in(language, Response.Status.ACCEPTED, ScheduledAnswer.of(later.get()))
                        .location(URI.create("/api/v1/releases/scheduled"))
                        .build()
                : LocalizedResponse.in(language, ReleaseAnswer.of(ReleaseLookup.of(releases, hash, language), true));
    }

    /** Lists the activations with their reasons. */
    @GET
    @Path("/activations")
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "activations",
            summary = "List when which release was activated, by whom and why",
            description = "The latest first; the last thousand.")
    public List<ActivationAnswer> activations() {
        return releases.activations().stream().map(ActivationAnswer::of).toList();
    }

    /** Lists the scheduled activations. */
    @GET
    @Path("/scheduled")
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "scheduledActivations",
            summary = "List which releases are scheduled, and what came of those that were",
            description = "The latest first; the last thousand.")
    public List<ScheduledAnswer> scheduled() {
        return requests.scheduled().stream().map(ScheduledAnswer::of).toList();
    }

    /** Cancels a scheduled activation. */
    @DELETE
    @Path("/scheduled/{number}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(operationId = "cancelScheduled", summary = "Cancel a scheduled activation")
    @APIResponseSchema(value = ScheduledAnswer.class, responseCode = "200", responseDescription = "It is cancelled")
    @APIResponse(responseCode = "409", description = "It is over already")
    public RestResponse<ScheduledAnswer> cancel(
            @PathParam("number") String number,
            @Parameter(
                            description = "Whoever signed in cancels it: what stands here is taken and passed over",
                            deprecated = true)
                    @QueryParam("author")
                    String author,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        return LocalizedResponse.in(language, ScheduledAnswer.of(requests.cancel(number, language)));
    }

    /** Reads the public keys with which releases are verified. */
    @GET
    @Path("/keys")
    @RolesAllowed({Roles.INTEGRATOR, Roles.CLERK, Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(operationId = "releaseKeys", summary = "Read the public keys by which releases are verified")
    public KeysAnswer keys() {
        return KeysAnswer.of(seal.signing(), seal.known());
    }
}
