package littlegiant.upload;

import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import littlegiant.access.Roles;
import littlegiant.document.CsvSheet;
import littlegiant.document.Sheet;
import littlegiant.document.XlsxSheet;
import littlegiant.facts.Declarations;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.ruleset.release.Releases;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Serves the upload template. */
@Path("/api/v1/assessments/template")
@Tag(name = "Uploads")
public class TemplateResource {
    private static final Template NO_FORMAT =
            Template.of("没有格式“{0}”;format 可为:csv, xlsx", "there is no format \"{0}\": csv or xlsx");

    private final Releases releases;

    TemplateResource(Releases releases) {
        this.releases = releases;
    }

    /** Downloads the template with headings and notes. */
    @GET
    @RolesAllowed({Roles.INTEGRATOR, Roles.CLERK, Roles.OFFICER, Roles.AUDITOR})
    @Blocking
    @Operation(
            operationId = "uploadTemplate",
            summary = "Fetch the table to fill in",
            description =
                    "A row for each enterprise and fiscal year. The workbook has sheets of their own for intellectual property and "
                            + "violations, and notes that say what each column holds; in CSV the notes are rows that begin with #. "
                            + "Headings are in the language of Accept-Language; either is read.")
    @APIResponse(
            responseCode = "200",
            description = "The template",
            content = {@Content(mediaType = "text/csv"), @Content(mediaType = XlsxSheet.MEDIA_TYPE)})
    public Response template(
            @Parameter(
                            description = "The format of the table",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"csv", "xlsx"},
                                            defaultValue = "xlsx"))
                    @QueryParam("format")
                    @Nullable
                    String asked,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language)
            throws IOException {
        Format format = asked == null
                ? Format.XLSX
                : Format.of(asked)
                        .orElseThrow(() -> Problems.of(
                                ProblemKind.BAD_REQUEST, NO_FORMAT.with(PrintableText.of(asked)), language));
        Columns columns = Columns.of(
                releases.active().map(active -> active.release().declared()).orElse(Declarations.NONE));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (format) {
            case CSV -> csv(columns, out, language);
            case XLSX -> workbook(columns, out, language);
        }
        return Response.ok(out.toByteArray(), format.mediaType() + (format == Format.CSV ? ";charset=UTF-8" : ""))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"little-giant-template." + format.ending() + '"')
                .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    static void csv(Columns columns, ByteArrayOutputStream out, Language language) throws IOException {
        try (Sheet sheet = new CsvSheet(out)) {
            titles(columns.of(Table.ENTERPRISES), sheet, language);
            TemplateNotes.hints(columns.of(Table.ENTERPRISES), sheet, language);
            TemplateNotes.general(sheet, language);
        }
    }

    static void workbook(Columns columns, ByteArrayOutputStream out, Language language) throws IOException {
        try (XlsxSheet sheet = new XlsxSheet(out, Table.ENTERPRISES.label().in(language))) {
            for (Table table : Table.values()) {
                if (table != Table.ENTERPRISES) {
                    sheet.next(table.label().in(language));
                }
                titles(columns.of(table), sheet, language);
                TemplateNotes.hints(columns.of(table), sheet, language);
            }
            sheet.next(TemplateNotes.SHEET.in(language));
            TemplateNotes.write(columns, sheet, language);
        }
    }

    private static void titles(List<Column> columns, Sheet sheet, Language language) throws IOException {
        sheet.titles(
                columns.stream().map(column -> column.heading().in(language)).toList());
    }
}
