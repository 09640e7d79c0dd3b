package littlegiant.authoring;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.UriInfo;
import littlegiant.access.Roles;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;

/** A file of the working copy that belongs to a policy and can be deleted. */
public abstract class PolicyFileResource extends WorkingFileResource {
    PolicyFileResource(WorkingEdits edits) {
        super(edits);
    }

    /** Deletes the file. */
    @DELETE
    @RolesAllowed(Roles.OFFICER)
    @Blocking
    @Operation(summary = "Delete a file of the working copy")
    @APIResponse(responseCode = "204", description = "It is gone; the releases that have it keep it")
    public void delete(
            @Context UriInfo address,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        NamedFile file = named(address.getPathParameters());
        edits.delete(file.path(), file.written(), Preconditions.of(ifMatch, null), language);
    }
}
