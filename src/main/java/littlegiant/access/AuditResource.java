package littlegiant.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import littlegiant.document.CsvSheet;
import littlegiant.document.ExportFormat;
import littlegiant.problem.LocalizedResponse;
import littlegiant.problem.StreamedResponse;
import littlegiant.records.AuditEntry;
import littlegiant.records.AuditFilter;
import littlegiant.records.AuditRecord;
import littlegiant.records.AuditTrail;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The audit trail. */
@Path("/api/v1/audit")
@Blocking
@Tag(name = "Access")
public class AuditResource {
    private static final List<String> TITLES = List.of(
            "number", "at", "who", "from", "what", "subject", "before", "after", "previous", "hash", "signature");

    private final AuditTrail trail;
    private final Clock clock;
    private final ObjectMapper json;

    AuditResource(AuditTrail trail, Clock clock, ObjectMapper json) {
        this.trail = trail;
        this.clock = clock;
        this.json = json;
    }

    /** Lists a page of entries, the latest first. */
    @GET
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "audit",
            summary = "Read the audit trail",
            description =
                    "Who did what, when and from where; the latest first, a page at a time. Each entry's hash covers"
                            + " the entry and the hash of the one before: bin/verify-audit walks them.")
    @Parameter(name = "who", in = ParameterIn.QUERY, description = "What one person or system did")
    @Parameter(
            name = "what",
            in = ParameterIn.QUERY,
            description = "What was done, or its first part",
            example = "user")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "From this day or moment on")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "To the end of this day, or before this moment")
    @Parameter(name = "after", in = ParameterIn.QUERY, description = "next of the page before")
    @Parameter(
            name = "limit",
            in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "50"))
    @APIResponseSchema(value = AuditPage.class, responseCode = "200", responseDescription = "The page")
    public RestResponse<AuditPage> audit(
            @Context UriInfo address, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language) {
        AuditQuery query = AuditQuery.read(address.getQueryParameters(), clock, language);
        List<AuditRecord> found = trail.page(query.filter(), query.before(), query.limit());
        boolean more =
                found.size() == query.limit() && found.get(found.size() - 1).number() > 1;
        return LocalizedResponse.in(
                language,
                new AuditPage(
                        found.stream().map(AuditPage.AuditPageEntry::of).toList(),
                        more ? String.valueOf(found.get(found.size() - 1).number()) : null));
    }

    /** Exports every entry that matches the filters, the earliest first. */
    @GET
    @Path("/export")
    @RolesAllowed({Roles.ADMIN, Roles.AUDITOR})
    @Produces({"application/x-ndjson", "text/csv"})
    @Operation(
            operationId = "exportAudit",
            summary = "Export the audit trail",
            description =
                    "Everything that the filters mean, the earliest first, streamed; as lines of JSON or as a table.")
    @Parameter(
            name = "format",
            in = ParameterIn.QUERY,
            schema =
                    @Schema(
                            type = SchemaType.STRING,
                            enumeration = {"ndjson", "csv"},
                            defaultValue = "ndjson"))
    @Parameter(name = "who", in = ParameterIn.QUERY, description = "What one person or system did")
    @Parameter(name = "what", in = ParameterIn.QUERY, description = "What was done, or its first part")
    @Parameter(name = "from", in = ParameterIn.QUERY, description = "From this day or moment on")
    @Parameter(name = "to", in = ParameterIn.QUERY, description = "To the end of this day, or before this moment")
    @APIResponse(
            responseCode = "200",
            description = "The export; none of a table's cells is a formula",
            content = {@Content(mediaType = "application/x-ndjson"), @Content(mediaType = "text/csv")})
    public Response export(
            @Context UriInfo address,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language,
            @Context HttpServerResponse response) {
        AuditQuery query = AuditQuery.read(address.getQueryParameters(), clock, language);
        ExportFormat format = ExportFormat.of(query.format()).orElseThrow();
        trail.appendNow(AuditEntry.of("audit.exported", null, Map.of("format", query.format())));
        return Response.ok(
                        StreamedResponse.orCut(response, "an export of the audit trail", out -> {
                            if (format == ExportFormat.CSV) {
                                table(query.filter(), out);
                            } else {
                                lines(query.filter(), out);
                            }
                        }),
                        format.mediaType())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"audit." + format.ending() + '"')
                .build();
    }

    private void lines(AuditFilter filter, OutputStream out) throws IOException {
        try {
            trail.stream(filter, record -> {
                try {
                    out.write(json.writeValueAsBytes(AuditPage.AuditPageEntry.of(record)));
                    out.write('\n');
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        out.close();
    }

    private void table(AuditFilter filter, OutputStream out) throws IOException {
        // Without try-with-resources, since an incomplete export must not end like a complete one.
        CsvSheet sheet = new CsvSheet(out);
        for (String title : TITLES) {
            sheet.text(title);
        }
        sheet.end();
        try {
            trail.stream(filter, record -> {
                try {
                    row(record, sheet);
                } catch (IOException gone) {
                    throw new UncheckedIOException(gone);
                }
            });
        } catch (UncheckedIOException gone) {
            throw gone.getCause();
        }
        sheet.close();
    }

    private static void row(AuditRecord record, CsvSheet sheet) throws IOException {
        sheet.number(BigDecimal.valueOf(record.number())).text(record.at().toString());
        for (String text : new String[] {
            record.who(),
            record.address(),
            record.what(),
            record.subject(),
            record.before(),
            record.after(),
            record.previous(),
            record.hash(),
            record.signature()
        }) {
            sheet.text(Objects.requireNonNullElse(text, ""));
        }
        sheet.end();
    }
}
