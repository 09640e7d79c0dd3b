package littlegiant.console;

import java.util.List;
import java.util.Optional;
import littlegiant.problem.ShownDiagnostic;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.wording.Language;
import littlegiant.wording.Text;

/**
 * Where the working copy stands: whether it differs from what is active, who edited it, and what the check says.
 *
 * @param watched whether a saved edit is published by itself
 * @param editors who edited it since it was last published, as far as the service knows
 * @param checked whether the check was made; where not, the rest is empty
 */
public record WorkingCopySummary(
        boolean differs,
        boolean watched,
        String editors,
        boolean checked,
        List<ShownDiagnostic> errors,
        List<ShownDiagnostic> warnings,
        int cases,
        List<CaseResult> failed) {

    static WorkingCopySummary of(
            boolean differs, boolean watched, List<String> editors, Optional<CheckResult> check, Language language) {
        List<Diagnostic> found = check.map(CheckResult::diagnostics).orElse(List.of());
        return new WorkingCopySummary(
                differs,
                watched,
                String.join(Text.LISTED.in(language), editors),
                check.isPresent(),
                of(found, Diagnostic.Level.ERROR, language),
                of(found, Diagnostic.Level.WARNING, language),
                check.map(made -> made.cases().size()).orElse(0),
                check.stream()
                        .flatMap(made -> made.cases().stream())
                        .filter(one -> !one.passed())
                        .toList());
    }

    private static List<ShownDiagnostic> of(List<Diagnostic> found, Diagnostic.Level level, Language language) {
        return ShownDiagnostic.of(
                found.stream().filter(one -> one.severity() == level).toList(), language);
    }

    /** Whether nothing keeps it from being published. */
    public boolean publishable() {
        return checked && errors.isEmpty() && failed.isEmpty();
    }
}
