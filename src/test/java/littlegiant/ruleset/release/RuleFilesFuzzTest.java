package littlegiant.ruleset.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.wording.Language;

/**
 * Whatever a rule file, a policy's header or a case file says, checking it ends in a release or in errors that name the
 * file: what the reader accepts, the engine compiles.
 */
class RuleFilesFuzzTest {
    private static final String HEADER = text("rules/haicheng-2017/policy.yaml");
    private static final String RULES = text("src/test/resources/rule-files/every-form.drl");

    private static String text(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static void compile(String header, String rules, String cases) {
        CheckResult result = RuleChecker.compile(RuleFiles.of(
                Map.of("city/policy.yaml", header, "city/cultivation.drl", rules, "city/cases/C1.yaml", cases)));
        boolean errors = false;
        for (Diagnostic one : result.diagnostics()) {
            errors |= one.severity() == Diagnostic.Level.ERROR;
            assertThat(one.message().in(Language.EN)).isNotBlank().doesNotContain("Exception");
        }
        assertThat(result.release().isPresent()).isEqualTo(!errors);
    }

    @FuzzTest(maxDuration = "60s")
    void rules_that_the_reader_accepts_are_compiled_by_the_engine(byte[] rules) {
        compile(HEADER, new String(rules, StandardCharsets.UTF_8), "");
    }

    @FuzzTest(maxDuration = "60s")
    void a_header_ends_in_a_release_or_in_errors(byte[] header) {
        compile(new String(header, StandardCharsets.UTF_8), RULES, "");
    }

    @FuzzTest(maxDuration = "60s")
    void cases_end_in_a_release_or_in_errors(byte[] cases) {
        compile(HEADER, RULES, new String(cases, StandardCharsets.UTF_8));
    }

    @FuzzTest(maxDuration = "60s")
    void a_release_that_came_as_a_file_is_read_or_refused(byte[] zip) throws IOException {
        BundleVerification read =
                new ReleaseBundleReader(java.util.List.of()).read(new java.io.ByteArrayInputStream(zip));
        if (read instanceof BundleVerification.SoundBundle sound) {
            assertThat(sound.bundle().files().hash())
                    .isEqualTo(sound.bundle().release().hash());
        }
    }
}
