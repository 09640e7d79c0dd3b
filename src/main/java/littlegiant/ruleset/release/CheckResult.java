package littlegiant.ruleset.release;

import java.util.List;
import java.util.Optional;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.ruleset.cases.Coverage;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.Diagnostic;

/**
 * What is to be said of a set of rule files before it is released.
 *
 * @param hash the hash that it would be released under
 * @param release the compiled release; empty where a diagnostic is an error
 * @param cases the results of its cases; empty where there is no release
 * @param coverage what its cases reach of each criterion; empty where none were run
 */
public record CheckResult(
        String hash,
        List<Diagnostic> diagnostics,
        List<CaseResult> cases,
        List<Coverage> coverage,
        Optional<Release> release) {

    /** A check of which it is not told what the cases reach. */
    public CheckResult(String hash, List<Diagnostic> diagnostics, List<CaseResult> cases, Optional<Release> release) {
        this(hash, diagnostics, cases, List.of(), release);
    }
}
