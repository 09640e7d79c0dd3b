package littlegiant.plan;

import java.nio.file.Path;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.ruleset.release.RuleChecker;

/** The policies of the rules folder and of the examples, compiled once for all tests. */
final class Released {
    private static final CheckResult NOTICE = RuleChecker.check(RuleFiles.read(Path.of("rules")));
    private static final CheckResult EXAMPLES = RuleChecker.check(RuleFiles.read(Path.of("examples/policies")));
    private static final CheckResult SECOND_CITY =
            RuleChecker.check(RuleFiles.read(Path.of("src/test/resources/rules-other-city")));

    private Released() {}

    static Policy notice() {
        return of(NOTICE, "haicheng-2017");
    }

    static Policy example(String id) {
        return of(EXAMPLES, id);
    }

    /** The one whose rules use every word that the notice does not. */
    static Policy secondCity() {
        return of(SECOND_CITY, "example-city-2026");
    }

    private static Policy of(CheckResult check, String id) {
        return check.release()
                .orElseThrow(() -> new AssertionError(check.diagnostics()))
                .policies()
                .get(id);
    }
}
