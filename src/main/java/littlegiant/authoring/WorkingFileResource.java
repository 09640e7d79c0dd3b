package littlegiant.authoring;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import littlegiant.access.Roles;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBodySchema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * Reads and saves one file of the working copy. Each kind of file has its own URL: a subclass determines the file from
 * the URL, and {@code FileOperations} names the operations in the published interface.
 */
public abstract class WorkingFileResource {
    final WorkingEdits edits;

    WorkingFileResource(WorkingEdits edits) {
        this.edits = edits;
    }

    /** The file that a URL names, below the rules folder. */
    record NamedFile(Optional<WorkingPath> path, String written) {}

    /**
     * Determines the file that the URL names.
     *
     * @param parameters the parameters of the URL's path
     */
    abstract NamedFile named(MultivaluedMap<String, String> parameters);

    /** Reads the text of the file. */
    @GET
    @RolesAllowed({Roles.OFFICER, Roles.ADMIN, Roles.AUDITOR})
    @Blocking
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(summary = "Read a file of the working copy")
    @APIResponse(
            responseCode = "200",
            description = "Its text; the ETag is for If-Match",
            content = @Content(mediaType = MediaType.TEXT_PLAIN))
    @APIResponse(responseCode = "404", ref = "NOT_FOUND")
    public Response read(@Context UriInfo address, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        NamedFile file = named(address.getPathParameters());
        return edits.read(file.path(), file.written(), language);
    }

    /** Saves the file. */
    @PUT
    @RolesAllowed(Roles.OFFICER)
    @Blocking
    @Consumes(MediaType.TEXT_PLAIN)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Save a file of the working copy",
            description = "Saves it as it is submitted, faulty or not, and says what is wrong with it. If-Match must "
                    + "name the ETag that was read; If-None-Match: * creates a file. Nothing is activated, but where "
                    + "LITTLE_GIANT_WATCH is on, a saved edit is published by itself when it can be.")
    @APIResponseSchema(
            value = SavedAnswer.class,
            responseCode = "200",
            responseDescription = "It is saved; the answer says what is to be said of it")
    @APIResponse(responseCode = "201", description = "It is saved, and new")
    @APIResponse(responseCode = "409", description = "Such a file cannot be created here")
    public RestResponse<SavedAnswer> save(
            @Context UriInfo address,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @RequestBodySchema(String.class) byte[] body,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        NamedFile file = named(address.getPathParameters());
        Preconditions preconditions = Preconditions.of(ifMatch, ifNoneMatch);
        return edits.save(file.path(), file.written(), body, contentType, preconditions, language);
    }
}
