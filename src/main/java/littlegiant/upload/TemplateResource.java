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
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import littlegiant.access.Roles;
import littlegiant.assessment.RequestedPolicy;
import littlegiant.document.XlsxSheet;
import littlegiant.facts.Declarations;
import littlegiant.facts.Fault;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.release.ActivatedRelease;
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
    private final Clock clock;

    TemplateResource(Releases releases, Clock clock) {
        this.releases = releases;
        this.clock = clock;
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
                            + "violations, lists to choose from where the words are few, and notes that say what each column "
                            + "holds and which clauses ask for it; in CSV the notes are rows that begin with #. "
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
            @Parameter(description = "The policy's id, whose facts and clauses it has; left out, the only one, or all")
                    @QueryParam("policy")
                    @Nullable
                    String policy,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) Language language)
            throws IOException {
        Format format = asked == null
                ? Format.XLSX
                : Format.of(asked)
                        .orElseThrow(() -> Problems.of(
                                ProblemKind.BAD_REQUEST, NO_FORMAT.with(PrintableText.of(asked)), language));
        UploadTemplate template = template(policy, language);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (format) {
            case CSV -> template.csv(out, language);
            case XLSX -> template.workbook(out, language);
        }
        return Response.ok(out.toByteArray(), format.mediaType() + (format == Format.CSV ? ";charset=UTF-8" : ""))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"little-giant-template." + format.ending() + '"')
                .header(HttpHeaders.CONTENT_LANGUAGE, language.locale().toLanguageTag())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .build();
    }

    private UploadTemplate template(@Nullable String named, Language language) {
        Optional<Release> release = releases.active().map(ActivatedRelease::release);
        if (release.isEmpty() || named == null && release.get().policies().size() != 1) {
            return UploadTemplate.of(release.map(Release::declared).orElse(Declarations.NONE));
        }
        List<Fault> faults = new ArrayList<>();
        Policy policy = RequestedPolicy.of(release.get(), named, faults);
        if (policy == null) {
            throw Problems.of(ProblemKind.BAD_REQUEST, faults.get(0).message(), language);
        }
        return UploadTemplate.of(policy, LocalDate.now(clock));
    }
}
