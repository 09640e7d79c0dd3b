package littlegiant.authoring;

import java.net.URI;
import java.util.List;
import littlegiant.problem.ShownDiagnostic;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The problem answer for a working copy that was not published; the published schema is generated from it. */
@Schema(
        name = "RefusedRelease",
        description = "Why the working copy was not published (RFC 9457)",
        requiredProperties = {"type", "title", "status", "detail", "diagnostics", "cases"})
record RefusedRelease(
        URI type,
        String title,
        int status,
        String detail,
        String instance,

        @Schema(description = "Everything that is wrong with the files, and what is worth a second look")
        List<ShownDiagnostic> diagnostics,

        CasesAnswer cases) {}
