package littlegiant.authoring;

import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The files of the working copy, one by one. */
@Path("/api/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@Tag(name = "Rules")
public class RuleFileResource {
    private static final String SAVES =
            "Saves it as it is submitted, faulty or not, and says what is wrong with it. If-Match must name the "
                    + "ETag that was read; If-None-Match: * creates a file. Nothing is activated, but where "
                    + "LITTLE_GIANT_WATCH is on, a saved edit is published by itself when it can be.";

    private final WorkingEdits edits;

    RuleFileResource(WorkingEdits edits) {
        this.edits = edits;
    }

    /** The text of a file. */
    @GET
    @Path("/{policy}/{file}")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "ruleFile", summary = "Read a file of the working copy")
    @APIResponse(
            responseCode = "200",
            description = "Its text; the ETag is for If-Match",
            content = @Content(mediaType = MediaType.TEXT_PLAIN))
    @APIResponse(responseCode = "404", description = "There is no such file")
    @APIResponse(responseCode = "503", description = "The rules folder cannot be read")
    public Response ruleFile(
            @PathParam("policy") String policy,
            @PathParam("file") String file,
            @Parameter(description = "zh-CN, the default, or en") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    String languages) {
        return edits.read(WorkingPath.of(policy, file), policy + "/" + file, Language.negotiate(languages));
    }

    /** Saves a file. */
    @PUT
    @Path("/{policy}/{file}")
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(operationId = "saveRuleFile", summary = "Save a file of the working copy", description = SAVES)
    @APIResponse(
            responseCode = "200",
            description = "It is saved; the answer says what is to be said of it",
            content = @Content(schema = @Schema(implementation = SavedAnswer.class)))
    @APIResponse(
            responseCode = "201",
            description = "It is saved, and new",
            content = @Content(schema = @Schema(implementation = SavedAnswer.class)))
    @APIResponse(responseCode = "400", description = "It is no text, or its name is none for a rule file")
    @APIResponse(responseCode = "409", description = "Such a file cannot be created here")
    @APIResponse(responseCode = "412", description = "The file is another one now: its ETag is in the header")
    @APIResponse(responseCode = "413", description = "It is larger than a rule file may be")
    @APIResponse(responseCode = "415", description = "It is not text/plain in UTF-8")
    @APIResponse(responseCode = "428", description = "Neither If-Match nor If-None-Match was said")
    @APIResponse(responseCode = "503", description = "The rules folder cannot be written; nothing was changed")
    public RestResponse<SavedAnswer> saveRuleFile(
            @PathParam("policy") String policy,
            @PathParam("file") String file,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_PLAIN,
                                            schema = @Schema(implementation = String.class)))
                    byte[] body,
            @Parameter(description = "zh-CN, the default, or en") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    String languages) {
        return edits.save(
                WorkingPath.of(policy, file),
                policy + "/" + file,
                body,
                contentType,
                Preconditions.of(ifMatch, ifNoneMatch),
                Language.negotiate(languages));
    }

    /** Deletes a file. */
    @DELETE
    @Path("/{policy}/{file}")
    @Operation(operationId = "deleteRuleFile", summary = "Delete a file of the working copy")
    @APIResponse(responseCode = "204", description = "It is gone; the releases that have it keep it")
    @APIResponse(responseCode = "404", description = "There is no such file")
    @APIResponse(responseCode = "412", description = "The file is another one now: its ETag is in the header")
    @APIResponse(responseCode = "428", description = "If-Match was not said")
    @APIResponse(responseCode = "503", description = "The rules folder cannot be written; nothing was changed")
    public void deleteRuleFile(
            @PathParam("policy") String policy,
            @PathParam("file") String file,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = "zh-CN, the default, or en") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    String languages) {
        edits.delete(
                WorkingPath.of(policy, file),
                policy + "/" + file,
                Preconditions.of(ifMatch, null),
                Language.negotiate(languages));
    }

    /** The text of a case file. */
    @GET
    @Path("/{policy}/cases/{file}")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "caseFile", summary = "Read a case file of the working copy")
    @APIResponse(
            responseCode = "200",
            description = "Its text; the ETag is for If-Match",
            content = @Content(mediaType = MediaType.TEXT_PLAIN))
    @APIResponse(responseCode = "404", description = "There is no such file")
    @APIResponse(responseCode = "503", description = "The rules folder cannot be read")
    public Response caseFile(
            @PathParam("policy") String policy,
            @PathParam("file") String file,
            @Parameter(description = "zh-CN, the default, or en") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    String languages) {
        return edits.read(WorkingPath.ofCases(policy, file), policy + "/cases/" + file, Language.negotiate(languages));
    }

    /** Saves a case file. */
    @PUT
    @Path("/{policy}/cases/{file}")
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(operationId = "saveCaseFile", summary = "Save a case file of the working copy", description = SAVES)
    @APIResponse(
            responseCode = "200",
            description = "It is saved; the answer says what is to be said of it",
            content = @Content(schema = @Schema(implementation = SavedAnswer.class)))
    @APIResponse(
            responseCode = "201",
            description = "It is saved, and new",
            content = @Content(schema = @Schema(implementation = SavedAnswer.class)))
    @APIResponse(responseCode = "400", description = "It is no text, or its name is none for a rule file")
    @APIResponse(responseCode = "409", description = "Such a file cannot be created here")
    @APIResponse(responseCode = "412", description = "The file is another one now: its ETag is in the header")
    @APIResponse(responseCode = "413", description = "It is larger than a rule file may be")
    @APIResponse(responseCode = "415", description = "It is not text/plain in UTF-8")
    @APIResponse(responseCode = "428", description = "Neither If-Match nor If-None-Match was said")
    @APIResponse(responseCode = "503", description = "The rules folder cannot be written; nothing was changed")
    public RestResponse<SavedAnswer> saveCaseFile(
            @PathParam("policy") String policy,
            @PathParam("file") String file,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_PLAIN,
                                            schema = @Schema(implementation = String.class)))
                    byte[] body,
            @Parameter(description = "zh-CN, the default, or en") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    String languages) {
        return edits.save(
                WorkingPath.ofCases(policy, file),
                policy + "/cases/" + file,
                body,
                contentType,
                Preconditions.of(ifMatch, ifNoneMatch),
                Language.negotiate(languages));
    }

    /** Deletes a case file. */
    @DELETE
    @Path("/{policy}/cases/{file}")
    @Operation(operationId = "deleteCaseFile", summary = "Delete a case file of the working copy")
    @APIResponse(responseCode = "204", description = "It is gone; the releases that have it keep it")
    @APIResponse(responseCode = "404", description = "There is no such file")
    @APIResponse(responseCode = "412", description = "The file is another one now: its ETag is in the header")
    @APIResponse(responseCode = "428", description = "If-Match was not said")
    @APIResponse(responseCode = "503", description = "The rules folder cannot be written; nothing was changed")
    public void deleteCaseFile(
            @PathParam("policy") String policy,
            @PathParam("file") String file,
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @Parameter(description = "zh-CN, the default, or en") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    String languages) {
        edits.delete(
                WorkingPath.ofCases(policy, file),
                policy + "/cases/" + file,
                Preconditions.of(ifMatch, null),
                Language.negotiate(languages));
    }

    /** The text of the officers' history. */
    @GET
    @Path("/CHANGELOG.md")
    @Produces(MediaType.TEXT_PLAIN)
    @Operation(operationId = "changelog", summary = "Read the officers' history of the working copy")
    @APIResponse(
            responseCode = "200",
            description = "Its text; the ETag is for If-Match",
            content = @Content(mediaType = MediaType.TEXT_PLAIN))
    @APIResponse(responseCode = "404", description = "There is no such file")
    @APIResponse(responseCode = "503", description = "The rules folder cannot be read")
    public Response changelog(
            @Parameter(description = "zh-CN, the default, or en") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    String languages) {
        return edits.read(
                Optional.of(WorkingPath.CHANGELOG), WorkingPath.CHANGELOG.toString(), Language.negotiate(languages));
    }

    /** Saves the officers' history. */
    @PUT
    @Path("/CHANGELOG.md")
    @Consumes(MediaType.TEXT_PLAIN)
    @Operation(
            operationId = "saveChangelog",
            summary = "Save the officers' history of the working copy",
            description = SAVES)
    @APIResponse(
            responseCode = "200",
            description = "It is saved; the answer says what is to be said of it",
            content = @Content(schema = @Schema(implementation = SavedAnswer.class)))
    @APIResponse(
            responseCode = "201",
            description = "It is saved, and new",
            content = @Content(schema = @Schema(implementation = SavedAnswer.class)))
    @APIResponse(responseCode = "400", description = "It is no text, or its name is none for a rule file")
    @APIResponse(responseCode = "409", description = "Such a file cannot be created here")
    @APIResponse(responseCode = "412", description = "The file is another one now: its ETag is in the header")
    @APIResponse(responseCode = "413", description = "It is larger than a rule file may be")
    @APIResponse(responseCode = "415", description = "It is not text/plain in UTF-8")
    @APIResponse(responseCode = "428", description = "Neither If-Match nor If-None-Match was said")
    @APIResponse(responseCode = "503", description = "The rules folder cannot be written; nothing was changed")
    public RestResponse<SavedAnswer> saveChangelog(
            @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch,
            @HeaderParam(HttpHeaders.IF_NONE_MATCH) String ifNoneMatch,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) String contentType,
            @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.TEXT_PLAIN,
                                            schema = @Schema(implementation = String.class)))
                    byte[] body,
            @Parameter(description = "zh-CN, the default, or en") @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE)
                    String languages) {
        return edits.save(
                Optional.of(WorkingPath.CHANGELOG),
                WorkingPath.CHANGELOG.toString(),
                body,
                contentType,
                Preconditions.of(ifMatch, ifNoneMatch),
                Language.negotiate(languages));
    }
}
