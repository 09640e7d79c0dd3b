package littlegiant.assessment;

import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.common.annotation.Blocking;
import io.vertx.core.http.HttpServerResponse;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.access.Caller;
import littlegiant.access.Roles;
import littlegiant.document.ExportFormat;
import littlegiant.document.XlsxSheet;
import littlegiant.problem.StreamedResponse;
import littlegiant.records.AuditEntry;
import littlegiant.records.AuditTrail;
import littlegiant.records.Erasure;
import littlegiant.records.Filter;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Exports assessments. */
@Path("/api/v1/assessments/export")
@Tag(name = "Assessments")
public class ExportResource {
    private static final String FORMAT = "format";
    private static final Template NO_FORMAT =
            Template.of("format 应为 ndjson、csv 或 xlsx,而给出的是“{0}”", "format must be ndjson, csv or xlsx, not \"{0}\"");

    private final Exports exports;
    private final AssessmentConfig config;
    private final SecurityIdentity identity;
    private final AuditTrail trail;

    ExportResource(Exports exports, AssessmentConfig config, SecurityIdentity identity, AuditTrail trail) {
        this.exports = exports;
        this.config = config;
        this.identity = identity;
        this.trail = trail;
    }

    /**
     * Streams every assessment that matches the filters, on a worker thread, since it blocks on the database and the
     * client.
     */
    @GET
    @RolesAllowed({Roles.INTEGRATOR, Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    @Blocking
    @Produces({"application/x-ndjson", "text/csv", XlsxSheet.MEDIA_TYPE})
    @Operation(
            operationId = "export",
            summary = "Export assessments",
            description =
                    "Everything that the filters of the listing mean, the latest first, streamed: lines of JSON with "
                            + "the facts, or a table with a row for each decision. Facts that the policy calls sensitive are masked.")
    @Parameter(name = "format", in = ParameterIn.QUERY)
    @Parameter(name = "creditCode", in = ParameterIn.QUERY)
    @Parameter(name = "decision", in = ParameterIn.QUERY)
    @Parameter(name = "outcome", in = ParameterIn.QUERY)
    @Parameter(name = "release", in = ParameterIn.QUERY)
    @Parameter(name = "from", in = ParameterIn.QUERY)
    @Parameter(name = "to", in = ParameterIn.QUERY)
    @APIResponse(
            responseCode = "200",
            description = "The export; a table's code cells are texts, and none of its cells is a formula",
            content = {
                @Content(mediaType = "application/x-ndjson"),
                @Content(mediaType = "text/csv"),
                @Content(mediaType = XlsxSheet.MEDIA_TYPE)
            })
    public Response export(
            @Context UriInfo address,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language,
            @Context HttpServerResponse response) {
        ListingQuery.ListingQueryResult query =
                ListingQuery.read(address.getQueryParameters(), List.of(FORMAT), config.zone());
        String asked = Optional.ofNullable(address.getQueryParameters().getFirst(FORMAT))
                .orElse(ExportFormat.NDJSON.ending());
        Optional<ExportFormat> format = ExportFormat.of(asked);
        List<Text> faults = new ArrayList<>(query.faults());
        if (format.isEmpty()) {
            faults.add(NO_FORMAT.with(asked));
        }
        RecordedResource.refuse(faults, language);
        Filter filter = query.filter().recordedBy(Caller.of(identity).onlyRecordsOf());
        // Audited before anything is sent; the entry does not name an enterprise.
        trail.appendNow(AuditEntry.of(
                "records.exported",
                filter.creditCode() == null ? null : Erasure.saltedHash(filter.creditCode()),
                Map.of("list", "assessments", "format", format.get().ending())));
        return Response.ok(
                        StreamedResponse.orCut(
                                response, "an export", out -> exports.write(filter, format.get(), language, out)),
                        format.get().mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"assessments." + format.get().ending() + '"')
                .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }
}
