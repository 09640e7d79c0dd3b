package littlegiant.ruleset.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.ruleset.cases.CaseRunner;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.language.CaseReader;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.language.Diagnostics;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;

/**
 * Whatever a rule file, a policy's header or a case file says, checking it ends in a release or in errors that name the
 * file: what the reader accepts, the engine compiles.
 */
class RuleFilesFuzzTest {
    private static final Path SEEDS = Path.of("src/test/resources/littlegiant/ruleset/release/RuleFilesFuzzTestInputs");
    private static final String HEADER = text(SEEDS.resolve("a_header_ends_in_a_release_or_in_errors/every-form.yaml"));
    private static final String RULES = text(Path.of("src/test/resources/rule-files/every-form.drl"));

    /** Short, so that many headers are tried in a minute. */
    private static final String ONE_RULE = RULES.substring(0, RULES.indexOf("end\n") + 4);

    private static final Policy POLICY = RuleChecker.compile(files(HEADER, RULES))
            .release()
            .orElseThrow()
            .policies()
            .get("another-city-2020");

    private static String text(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static RuleFiles files(String header, String rules) {
        return RuleFiles.of(Map.of("another-city-2020/policy.yaml", header, "another-city-2020/growth.drl", rules));
    }

    private static void check(String header, String rules) {
        CheckResult result = RuleChecker.check(files(header, rules));
        assertThat(result.release().isPresent()).isEqualTo(!hasErrors(result.diagnostics()));
    }

    private static boolean hasErrors(List<Diagnostic> found) {
        boolean errors = false;
        for (Diagnostic one : found) {
            errors |= one.severity() == Diagnostic.Level.ERROR;
            assertThat(one.message().in(Language.EN)).isNotBlank().doesNotContain("Exception");
        }
        return errors;
    }

    /** Else the fuzzers would change files that are refused at once. */
    @Test
    void the_files_that_are_changed_are_without_errors() {
        assertThat(RuleChecker.check(files(HEADER, RULES)).release()).isPresent();
        assertThat(RuleChecker.check(files(HEADER, ONE_RULE)).release()).isPresent();
        for (String seed : List.of("bounds.yaml", "decision.yaml")) {
            Diagnostics found = new Diagnostics();
            String cases =
                    text(SEEDS.resolve("cases_end_in_results_or_in_errors").resolve(seed));
            assertThat(CaseRunner.run(
                            POLICY,
                            CaseRunner.concrete(POLICY, CaseReader.read(POLICY.id(), seed, cases, found), found)))
                    .isNotEmpty()
                    .allMatch(CaseResult::passed);
            assertThat(found.hasErrors()).isFalse();
        }
    }

    @FuzzTest(maxDuration = "60s")
    void rules_that_the_reader_accepts_are_compiled_by_the_engine(byte[] rules) {
        check(HEADER, new String(rules, StandardCharsets.UTF_8));
    }

    @FuzzTest(maxDuration = "60s")
    void a_header_ends_in_a_release_or_in_errors(byte[] header) {
        check(new String(header, StandardCharsets.UTF_8), ONE_RULE);
    }

    @FuzzTest(maxDuration = "60s")
    void cases_end_in_results_or_in_errors(byte[] cases) {
        Diagnostics found = new Diagnostics();
        List<CaseRunner.Concrete> concrete = CaseRunner.concrete(
                POLICY,
                CaseReader.read(
                        POLICY.id(),
                        "another-city-2020/cases/C2.yaml",
                        new String(cases, StandardCharsets.UTF_8),
                        found),
                found);
        assertThat(CaseRunner.run(POLICY, concrete)).hasSameSizeAs(concrete);
        hasErrors(found.sorted());
    }

    @FuzzTest(maxDuration = "60s")
    void a_release_that_came_as_a_file_is_read_or_refused(byte[] zip) throws IOException {
        BundleVerification read = new ReleaseBundleReader(List.of()).read(new ByteArrayInputStream(zip));
        if (read instanceof BundleVerification.SoundBundle sound) {
            assertThat(sound.bundle().files().hash())
                    .isEqualTo(sound.bundle().release().hash());
        }
    }
}
