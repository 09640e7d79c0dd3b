package littlegiant.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.records.AssessmentRecord;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.wording.Language;
import littlegiant.yardstick.Enterprises;
import littlegiant.yardstick.Sample;
import org.junit.jupiter.api.Test;

/** What the registry is searched by is what was answered. */
class KeptStatusesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Assessments ASSESSMENTS = new Assessments(
            new Assessor(Clock.systemUTC(), new DecisionSpans()),
            new AssessmentMetrics(new SimpleMeterRegistry()),
            (release, policy, language) -> {});

    @Test
    void the_statuses_of_a_record_are_those_of_its_answer() throws IOException {
        Release release =
                RuleChecker.compile(RuleFiles.read(Path.of("rules"))).release().orElseThrow();
        List<Sample> samples = Enterprises.stream(20).limit(300).toList();
        for (Sample sample : samples) {
            String request =
                    "{\"asOf\":\"" + sample.asOf() + "\",\"enterprise\":" + Enterprises.json(sample.enterprise()) + "}";
            AssessmentRecord kept = ASSESSMENTS
                    .assess(release, request.getBytes(UTF_8), Language.ZH, AnswerDetail.OUTCOMES, true, null)
                    .toKeep()
                    .orElseThrow();
            Map<String, String> answered = new LinkedHashMap<>();
            for (JsonNode decision : JSON.readTree(kept.answer()).get("decisions")) {
                for (JsonNode finding : decision.get("findings")) {
                    answered.put(
                            finding.get("criterion").asText(),
                            finding.get("status").asText());
                }
            }
            assertThat(answered).hasSizeGreaterThan(20);
            assertThat(kept.statuses()).isEqualTo(answered);
            assertThat(kept.statuses().keySet()).containsExactlyElementsOf(answered.keySet());
        }
    }
}
