package littlegiant.authoring;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import littlegiant.access.Roles;
import littlegiant.problem.LocalizedResponse;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.ActivatedRelease;
import littlegiant.ruleset.release.Releases;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The working copy that officers edit. */
@Path("/api/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rules", description = "The working copy, and its releases")
public class RulesResource {
    private final Releases releases;

    RulesResource(Releases releases) {
        this.releases = releases;
    }

    /** Reads the working copy, compared with the active release. */
    @GET
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @Blocking
    @Operation(
            operationId = "workingCopy",
            summary = "List the working copy",
            description =
                    "Every file with its ETag, and whether it is what the release that decides has. The ETag of the"
                            + " answer is of all rule files, for If-Match where a release is taken back.")
    @APIResponseSchema(value = WorkingAnswer.class, responseCode = "200", responseDescription = "The files")
    public RestResponse<WorkingAnswer> workingCopy(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        RuleFiles working = releases.working();
        return LocalizedResponse.in(
                        language,
                        Response.Status.OK,
                        WorkingAnswer.of(working, releases.active().map(ActivatedRelease::release), language))
                .header(HttpHeaders.ETAG, "\"" + working.hash() + "\"")
                .build();
    }

    /** Checks the working copy and runs its cases, without activating anything. */
    @POST
    @Path("/check")
    @RolesAllowed(Roles.OFFICER)
    @Blocking
    @Operation(
            operationId = "checkRules",
            summary = "Check the working copy",
            description = "Reads and compiles every file, runs every case and says what the cases do not reach."
                    + " Activates nothing.")
    public RestResponse<CheckAnswer> check(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        return LocalizedResponse.in(language, CheckAnswer.of(releases.check(), language));
    }
}
