package littlegiant.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import littlegiant.problem.ShownDiagnostic;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.submission.Submissions;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The answers that the README shows are the answers that are given. */
class ReadmeTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern SHOWN = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
    private static final RuleFiles RULES = RuleFiles.read(Path.of("rules"));

    @ParameterizedTest
    @CsvSource({"README.md, EN", "README.zh-CN.md, ZH"})
    void the_first_assessment_is_answered_as_shown(String readme, Language language) throws IOException {
        assertThat(finding(RULES, language)).isEqualTo(shown(readme, 0));
    }

    @Test
    void the_edited_threshold_leaves_the_gap_that_is_told() throws IOException {
        JsonNode finding = finding(edited("5%", "6%"), Language.EN);
        assertThat(finding.get("required").asText()).isEqualTo("≥ 6%");
        assertThat(finding.get("gap").get("by").asInt()).isEqualTo(3);
    }

    @Test
    void the_mistake_is_told_as_shown() throws IOException {
        CheckResult check = RuleChecker.check(edited("require( \"C2\"", "requir( \"C2\""));
        assertThat(JSON.<JsonNode>valueToTree(ShownDiagnostic.of(check.diagnostics(), Language.EN)))
                .isEqualTo(JSON.createArrayNode().add(shown("README.md", 1)));
    }

    private static RuleFiles edited(String written, String instead) {
        Map<String, String> files = new TreeMap<>(RULES.files());
        files.computeIfPresent("haicheng-2017/cultivation.drl", (path, text) -> text.replace(written, instead));
        return RuleFiles.of(files);
    }

    private static JsonNode finding(RuleFiles rules, Language language) throws IOException {
        Release release = RuleChecker.check(rules).release().orElseThrow();
        Assessor assessor = new Assessor(Clock.systemUTC(), new DecisionSpans());
        Assessor.AssessorResult result = assessor.assess(
                release,
                Submissions.assessment(Files.readAllBytes(Path.of("docs/enterprise.json")))
                        .value());
        byte[] answer = AssessmentWriter.write(
                ((Assessor.Assessed) result).assessment(), Optional.empty(), language, AnswerDetail.FULL);
        JsonNode cultivation = JSON.readTree(answer).at("/decisions/0/findings");
        return StreamSupport.stream(cultivation.spliterator(), false)
                .filter(finding -> finding.get("criterion").asText().equals("C2"))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode shown(String readme, int number) throws IOException {
        Matcher block = SHOWN.matcher(Files.readString(Path.of(readme)));
        for (int i = 0; i <= number; i++) {
            assertThat(block.find()).isTrue();
        }
        return JSON.readTree(block.group(1));
    }
}
