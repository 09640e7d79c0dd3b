package littlegiant.authoring;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import littlegiant.access.Roles;
import littlegiant.authoring.ReleaseTakeBack.TakenBack;
import littlegiant.problem.LocalizedResponse;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Takes a release back into the working copy, and says beforehand what that would change. */
@Path("/api/v1/releases/{hash}/take-back")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Rules")
public class TakeBackResource {
    private final ReleaseTakeBack releases;

    TakeBackResource(ReleaseTakeBack releases) {
        this.releases = releases;
    }

    /** Says what taking the release back would change. */
    @GET
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "foreseeTakeBack",
            summary = "See what taking a release back would change in the working copy",
            description =
                    "From the working copy as it is, since, to what it would be, release: what is removed there is"
                            + " lost unless it was published. The ETag is of the working copy, for If-Match.")
    @APIResponseSchema(
            value = ChangesAnswer.class,
            responseCode = "200",
            responseDescription = "The changes; none where the working copy has what the release has")
    @APIResponse(
            responseCode = "409",
            description = "The record of the release was changed, or a file of the working copy cannot be read")
    public RestResponse<ChangesAnswer> foresee(
            @PathParam("hash") String hash, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        return answer(releases.foresee(hash, language), language);
    }

    /** Takes the release back. */
    @POST
    @RolesAllowed(Roles.OFFICER)
    @Operation(
            operationId = "takeBack",
            summary = "Take a release back into the working copy",
            description = "Makes the policies of the release, in the working copy, what the release holds: files that"
                    + " differ are replaced, files of these policies that it does not have are deleted, other policies"
                    + " and CHANGELOG.md stay. All of that is done, or nothing. If-Match must name the ETag of the"
                    + " working copy that was seen. Nothing is published: check it and publish it next; but where"
                    + " LITTLE_GIANT_WATCH is on, it is published by itself as any saved edit.")
    @APIResponseSchema(
            value = ChangesAnswer.class,
            responseCode = "200",
            responseDescription =
                    "What it changed, from the working copy before, since, to the one now, release, with its ETag; no"
                            + " changes where nothing differed")
    @APIResponse(
            responseCode = "409",
            description = "The record of the release was changed, a file of the working copy cannot be read, or a file"
                    + " of the release cannot be created here")
    public RestResponse<ChangesAnswer> takeBack(
            @PathParam("hash") String hash,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        return answer(releases.takeBack(hash, ifMatch, language), language);
    }

    private static RestResponse<ChangesAnswer> answer(TakenBack taken, Language language) {
        return LocalizedResponse.in(language, Response.Status.OK, taken.changes())
                .header(HttpHeaders.ETAG, taken.etag())
                .build();
    }
}
