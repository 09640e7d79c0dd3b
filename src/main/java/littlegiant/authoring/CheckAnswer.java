package littlegiant.authoring;

import java.util.List;
import littlegiant.problem.ShownDiagnostic;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The result of checking the working copy. */
@Schema(name = "RulesCheck", description = "What is to be said of the working copy; nothing was activated.")
record CheckAnswer(
        @Schema(description = "The hash that it would be released under")
        String hash,

        @Schema(description = "Whether it can be released: no error, and no case that fails")
        boolean ok,

        List<ShownDiagnostic> diagnostics,
        CasesAnswer cases,

        @Schema(description = "What the cases reach of each criterion; empty where an error kept them from running")
        List<CoverageAnswer> coverage) {

    static CheckAnswer of(CheckResult check, Language language) {
        CasesAnswer cases = CasesAnswer.of(check.cases(), language);
        boolean compiles = check.diagnostics().stream().noneMatch(d -> d.severity() == Diagnostic.Level.ERROR);
        return new CheckAnswer(
                check.hash(),
                compiles && cases.failed() == 0,
                ShownDiagnostic.of(check.diagnostics(), language),
                cases,
                CoverageAnswer.of(check.coverage()));
    }
}
