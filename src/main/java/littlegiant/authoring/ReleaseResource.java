package littlegiant.authoring;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import littlegiant.access.Roles;
import littlegiant.problem.LocalizedResponse;
import littlegiant.problem.Problems;
import littlegiant.ruleset.release.PublishAttempt;
import littlegiant.ruleset.release.PublishedRelease;
import littlegiant.ruleset.release.Releases;
import littlegiant.submission.Submissions;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Releases of the rules. */
@Path("/api/v1/releases")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules")
public class ReleaseResource {
    private final Releases releases;
    private final DatabaseReleaseArchive archive;
    private final ReleaseFollower shared;
    private final WorkingCopyPublication publication;

    ReleaseResource(
            Releases releases,
            DatabaseReleaseArchive archive,
            ReleaseFollower shared,
            WorkingCopyPublication publication) {
        this.releases = releases;
        this.archive = archive;
        this.shared = shared;
        this.publication = publication;
    }

    /** Publishes the working copy, or answers why not. Waits for a publication that is under way. */
    @POST
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN})
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "publish",
            summary = "Publish the working copy",
            description =
                    "Checks, compiles and tries the working copy, and activates it where no file has an error and no "
                            + "case fails. Assessments under way finish under the release with which they began. Where "
                            + "two persons are required, or a later moment is given, it is kept and decides later.")
    @APIResponseSchema(
            value = ReleaseAnswer.class,
            responseCode = "201",
            responseDescription = "It is published; active says whether it decides already")
    @APIResponse(responseCode = "200", description = "It was published already: the working copy has not changed")
    @APIResponse(
            responseCode = "409",
            description = "Two persons are required, and the author cannot say when it is to decide")
    @APIResponse(
            responseCode = "422",
            description =
                    "The working copy was refused and the release before goes on serving: diagnostics and cases say"
                            + " why",
            content =
                    @Content(
                            mediaType = "application/problem+json",
                            schema = @Schema(implementation = RefusedRelease.class)))
    public RestResponse<ReleaseAnswer> publish(
            @RequestBodySchema(PublishRequest.class) byte[] body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        PublishRequest request =
                Submissions.body(PublishRequest.class, body).orElseThrow(faults -> Problems.invalid(faults, language));
        PublishAttempt attempt = publication.publish(request, language);
        PublishedRelease published = attempt.published().orElseThrow();
        return LocalizedResponse.in(
                        language,
                        attempt.fresh() ? Response.Status.CREATED : Response.Status.OK,
                        ReleaseAnswer.of(
                                published, ReleaseLookup.isActive(releases, published), attempt.check(), language))
                .location(URI.create("/api/v1/releases/" + published.hash()))
                .build();
    }

    /** Lists the published releases, the latest first. */
    @GET
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @Blocking
    @Operation(
            operationId = "releases",
            summary = "List the releases",
            description = "The latest first; the last thousand.")
    public List<ReleaseAnswer> history() {
        return releases.history().stream()
                .map(published -> ReleaseAnswer.of(published, ReleaseLookup.isActive(releases, published)))
                .toList();
    }

    /** Reads the active release and the result of the last attempt to replace it. */
    @GET
    @Path("/active")
    @RolesAllowed({Roles.INTEGRATOR, Roles.CLERK, Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @NonBlocking
    @Operation(operationId = "activeRelease", summary = "See where reloading stands")
    public RestResponse<StateAnswer> state(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        return LocalizedResponse.in(language, StateAnswer.of(releases.state(), shared.cutOffSince(), language));
    }

    /** Reads one release. */
    @GET
    @Path("/{hash}")
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @Blocking
    @Operation(operationId = "release", summary = "Read a release")
    @APIResponseSchema(value = ReleaseAnswer.class, responseCode = "200", responseDescription = "The release")
    public RestResponse<ReleaseAnswer> release(
            @PathParam("hash") String hash, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        PublishedRelease published = ReleaseLookup.of(releases, hash, language);
        return LocalizedResponse.in(
                language,
                ReleaseAnswer.of(
                        published,
                        ReleaseLookup.isActive(releases, published),
                        releases.distrustReason(published),
                        archive.cases(published),
                        releases.files(published),
                        language));
    }
}
