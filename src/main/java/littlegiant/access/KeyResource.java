package littlegiant.access;

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
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import littlegiant.problem.LocalizedResponse;
import littlegiant.problem.Problems;
import littlegiant.submission.Submissions;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The API keys of systems. */
@Path("/api/v1/keys")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Access")
public class KeyResource {
    private final KeyAdministration keys;

    KeyResource(KeyAdministration keys) {
        this.keys = keys;
    }

    /** Lists the keys, the latest first. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Operation(
            operationId = "keys",
            summary = "List the keys of systems",
            description = "Also those that were revoked or have expired; the latest first.")
    public List<KeyAnswer> keys() {
        return keys.all();
    }

    /** Creates a key. */
    @POST
    @RolesAllowed(Roles.ADMIN)
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "makeKey",
            summary = "Make a key",
            description = "The secret is in this answer and nowhere else: only its SHA-256 is kept.")
    @APIResponseSchema(
            value = KeyAnswer.class,
            responseCode = "201",
            responseDescription = "The key is made, with its secret")
    public RestResponse<KeyAnswer> make(
            @RequestBodySchema(KeyRequest.class) byte[] body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        KeyRequest request =
                Submissions.body(KeyRequest.class, body).orElseThrow(faults -> Problems.invalid(faults, language));
        KeyAnswer made = keys.make(request, language);
        return LocalizedResponse.in(language, Response.Status.CREATED, made)
                .location(URI.create("/api/v1/keys/" + made.id()))
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    /** Revokes a key. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            operationId = "revokeKey",
            summary = "Revoke a key",
            description = "It is refused at once here, and within two seconds on every instance; for good.")
    @APIResponse(responseCode = "204", description = "It is revoked, or was before")
    public RestResponse<Void> revoke(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        keys.revoke(id, language);
        return RestResponse.noContent();
    }
}
