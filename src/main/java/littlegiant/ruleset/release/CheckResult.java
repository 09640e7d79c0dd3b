package littlegiant.ruleset.release;

import java.util.List;
import java.util.Optional;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.ruleset.cases.Coverage;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.Diagnostic;

/**
 * The result of checking a set of rule files.
 *
 * @param hash the hash under which the files would be released
 * @param release the compiled release; empty if a diagnostic is an error
 * @param cases the results of its cases; empty if there is no release
 * @param coverage the coverage of each criterion by cases; empty if no cases were run
 */
public record CheckResult(
        String hash,
        List<Diagnostic> diagnostics,
        List<CaseResult> cases,
        List<Coverage> coverage,
        Optional<Release> release) {

    /** Creates a result without coverage. */
    public CheckResult(String hash, List<Diagnostic> diagnostics, List<CaseResult> cases, Optional<Release> release) {
        this(hash, diagnostics, cases, List.of(), release);
    }
}
