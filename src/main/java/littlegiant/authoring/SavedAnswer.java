package littlegiant.authoring;

import java.util.List;
import littlegiant.problem.ShownDiagnostic;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The answer for a saved file, with the diagnostics. */
@Schema(
        name = "SavedFile",
        description = "A file that was saved, faulty or not, and what is to be said of it as it is now.")
record SavedAnswer(
        @Schema(description = "The path below the rules folder")
        String file,

        @Schema(description = "For the next If-Match, with its quotes")
        String etag,

        @Schema(description = "Its length in bytes") int bytes,

        @Schema(description = "The hash of the working copy now")
        String hash,

        @Schema(description = "Whether the whole working copy can be released: no error, and no case that fails")
        boolean ok,

        @Schema(description = "What is to be said of this file")
        List<ShownDiagnostic> diagnostics,

        @Schema(description = "How many errors there are in other files")
        int errorsElsewhere,

        @Schema(description = "How the cases of the working copy went")
        CasesAnswer cases) {

    static SavedAnswer of(String path, byte[] bytes, CheckResult check, Language language) {
        List<Diagnostic> here = check.diagnostics().stream()
                .filter(one -> one.file().equals(path))
                .toList();
        CheckAnswer whole = CheckAnswer.of(check, language);
        long elsewhere = check.diagnostics().stream()
                .filter(one ->
                        one.severity() == Diagnostic.Level.ERROR && !one.file().equals(path))
                .count();
        return new SavedAnswer(
                path,
                "\"" + WorkingText.tag(bytes) + "\"",
                bytes.length,
                check.hash(),
                whole.ok(),
                ShownDiagnostic.of(here, language),
                (int) elsewhere,
                whole.cases());
    }
}
