package littlegiant.impact;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.submission.Submissions;

/** The shipped rules, as they are and edited. */
final class Rules {
    static final String CULTIVATION = "haicheng-2017/cultivation.drl";
    static final String SHARE = "ratio( RD_EMPLOYEES, EMPLOYEES ).atLeast( \"5%\" )";
    static final Release SHIPPED = compiled(RuleFiles.read(Path.of("rules")));

    private Rules() {}

    /** The shipped rules with another text in the place of one. */
    static Release edited(String path, String written, String instead) {
        Map<String, String> files = new TreeMap<>(SHIPPED.files().files());
        String text = files.get(path);
        if (!text.contains(written)) {
            throw new IllegalArgumentException(path + " does not contain " + written);
        }
        files.put(path, text.replace(written, instead));
        return compiled(RuleFiles.of(files));
    }

    /** The shipped rules, and the same once more as another policy. */
    static Release withAnother(String policy) {
        Map<String, String> files = new TreeMap<>(SHIPPED.files().files());
        SHIPPED.files().files().forEach((path, text) -> files.put(policy + path.substring(path.indexOf('/')), text));
        return compiled(RuleFiles.of(files));
    }

    private static Release compiled(RuleFiles files) {
        CheckResult check = RuleChecker.compile(files);
        return check.release().orElseThrow(() -> new AssertionError(check.diagnostics()));
    }

    static Enterprise enterprise(String properties) {
        return Submissions.enterprise(("{" + properties + "}").getBytes(StandardCharsets.UTF_8))
                .value();
    }
}
