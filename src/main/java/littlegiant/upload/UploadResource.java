package littlegiant.upload;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerResponse;
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
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import littlegiant.access.AuditedExport;
import littlegiant.access.Caller;
import littlegiant.access.Roles;
import littlegiant.assessment.AnswerDetail;
import littlegiant.document.XlsxSheet;
import littlegiant.job.JobResponses;
import littlegiant.problem.LocalizedResponse;
import littlegiant.problem.StreamedResponse;
import littlegiant.records.JobRecord;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Assesses the enterprises of a table. */
@Path("/api/v1/assessments/upload")
@Blocking
@Tag(name = "Uploads")
public class UploadResource {
    private static final String CSV = "text/csv";
    private static final String NDJSON = "application/x-ndjson";

    private final UploadReception reception;
    private final JobResponses responses;
    private final UploadResults results;
    private final SecurityIdentity identity;

    UploadResource(
            UploadReception reception, JobResponses responses, UploadResults results, SecurityIdentity identity) {
        this.reception = reception;
        this.responses = responses;
        this.results = results;
        this.identity = identity;
    }

    /** Receives a file on a worker thread, since this blocks on the client, and starts the upload. */
    @POST
    @RolesAllowed({Roles.INTEGRATOR, Roles.CLERK, Roles.OFFICER})
    @Consumes({CSV, XlsxSheet.MEDIA_TYPE, MediaType.APPLICATION_OCTET_STREAM, MediaType.MULTIPART_FORM_DATA})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "upload",
            summary = "Assess the enterprises of a table",
            description =
                    "A CSV file (UTF-8 or GB18030, with commas) or an XLSX workbook, filled in below the headings of"
                            + " the template: as the body itself, or as file of a form. It goes on after the answer, which"
                            + " says where to see how far it came. Every mistake is told by sheet, row and heading; where"
                            + " there is one, nothing is recorded, and otherwise all of it is, at once and under one"
                            + " release.")
    @APIResponseSchema(
            value = UploadAnswer.class,
            responseCode = "202",
            responseDescription = "The file was received: Location says where to see what comes of it")
    @APIResponse(
            responseCode = "200",
            description = "It has ended within the time that was preferred",
            content = @Content(schema = @Schema(implementation = UploadAnswer.class)))
    public RestResponse<UploadAnswer> upload(
            @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = CSV,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = XlsxSheet.MEDIA_TYPE,
                                        schema = @Schema(type = SchemaType.STRING, format = "binary")),
                                @Content(
                                        mediaType = MediaType.MULTIPART_FORM_DATA,
                                        schema = @Schema(implementation = UploadForm.class))
                            })
                    InputStream body,
            @Parameter(description = "The policy's id; left out, the only one") @QueryParam("policy") @Nullable
                    String policy,
            @Parameter(description = "The decisions, by name; left out, all") @QueryParam("decisions")
                    List<String> decisions,
            @Parameter(
                            description = "The day for which to decide; left out, today",
                            schema = @Schema(type = SchemaType.STRING, format = "date"))
                    @QueryParam("asOf")
                    @Nullable
                    String asOf,
            @Parameter(
                            description = "Whether only to check it and to record nothing",
                            schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))
                    @QueryParam("check")
                    @Nullable
                    String check,
            @Parameter(description = "wait=N: how many seconds to wait for the end") @HeaderParam("Prefer") @Nullable
                    String prefer,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @Parameter(hidden = true) @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable String contentLength,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language)
            throws IOException {
        String caller = Caller.of(identity).name();
        UploadParameters given = new UploadParameters(policy, decisions, asOf, check);
        try (UploadReception.ReceivedUpload received =
                reception.receive(caller, given, body, contentType, contentLength, language)) {
            return responses.begin(
                    Uploads.KIND,
                    received.place(),
                    received.task(),
                    prefer,
                    language,
                    job -> UploadAnswer.of(job, language));
        }
    }

    /** Reads the progress of an upload. */
    @GET
    @Path("/{id}")
    @RolesAllowed({Roles.INTEGRATOR, Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "uploadProgress",
            summary = "See how far an upload came and what came of it",
            description = "Also after a restart: what was running then reads as interrupted.")
    @APIResponse(responseCode = "200", description = "Its progress")
    public RestResponse<UploadAnswer> progress(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        return LocalizedResponse.in(language, UploadAnswer.of(found(id, language), language));
    }

    /** Cancels an upload that is not being recorded yet; one that has ended does not change. */
    @DELETE
    @Path("/{id}")
    @RolesAllowed({Roles.INTEGRATOR, Roles.CLERK, Roles.OFFICER})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "cancelUpload", summary = "Cancel an upload before it is recorded")
    @APIResponseSchema(
            value = UploadAnswer.class,
            responseCode = "202",
            responseDescription = "It stops at the row or enterprise at which it is; one that has ended stays as it is")
    @APIResponse(responseCode = "409", description = "It is being recorded, which cannot be broken off")
    public RestResponse<UploadAnswer> cancel(
            @PathParam("id") String id, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        found(id, language);
        return responses.cancel(Uploads.KIND, id, language, job -> UploadAnswer.of(job, language));
    }

    /** Lists the recorded assessments of an upload, one line each. */
    @GET
    @Path("/{id}/results")
    @RolesAllowed({Roles.INTEGRATOR, Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    @Produces(NDJSON)
    @AuditedExport("upload-results")
    @Operation(
            operationId = "uploadResults",
            summary = "List what an upload recorded",
            description =
                    "A line for each enterprise, in the order of the file: its number, the id of its assessment, and"
                            + " the outcomes; where detail is asked for, its assessment in that detail too, of which"
                            + " findings keep no figures where the policy calls facts sensitive. Empty where nothing was"
                            + " recorded; without what has been deleted since.")
    @APIResponse(
            responseCode = "200",
            description = "The lines",
            content = @Content(mediaType = NDJSON, schema = @Schema(implementation = UploadResult.class)))
    public Response results(
            @PathParam("id") String id,
            @Parameter(
                            description = "How much of each assessment the line has; left out, nothing of it",
                            schema = @Schema(enumeration = {"outcomes", "findings", "full"}))
                    @QueryParam("detail")
                    @Nullable
                    String detail,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language,
            @Context HttpServerResponse response) {
        UploadResults.Lines lines =
                detail == null ? results.lines() : results.lines(AnswerDetail.named(detail, language));
        JobRecord job = found(id, language);
        StreamingOutput written =
                StreamedResponse.orCut(response, "the results of an upload", out -> lines.write(job.id(), out));
        return Response.ok(written, NDJSON).build();
    }

    /** The upload with the id; a 404 problem if there is none, or the caller may see only their own. */
    private JobRecord found(String id, Language language) {
        JobRecord job = responses.found(Uploads.KIND, id, language);
        if (!Caller.of(identity).sees(UploadReport.read(job.document()).caller())) {
            throw responses.unknown(Uploads.KIND, id, language);
        }
        return job;
    }
}
