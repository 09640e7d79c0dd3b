package littlegiant.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import littlegiant.records.Filter;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.wording.Language;

/** Whatever is submitted ends in an assessment, which is JSON, or in faults: never in an exception. */
class FactsFuzzTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int LONGEST_LINE = 64;
    private static final Release RELEASE =
            RuleChecker.compile(RuleFiles.read(Path.of("rules"))).release().orElseThrow();
    private static final Assessments ASSESSMENTS = new Assessments(
            new Assessor(Clock.systemUTC(), new DecisionSpans()),
            new AssessmentMetrics(new SimpleMeterRegistry()),
            (release, policy, language) -> {});

    @FuzzTest(maxDuration = "60s")
    void facts_end_in_an_assessment_or_in_faults(byte[] body) throws IOException {
        AssessmentResult result = ASSESSMENTS.assess(RELEASE, body, Language.ZH, AnswerDetail.FULL, true, null);
        if (result.faults().isEmpty()) {
            assertThat(JSON.readTree(result.answer()).path("decisions").size()).isPositive();
        } else {
            result.faults()
                    .forEach(
                            fault -> assertThat(fault.message().in(Language.EN)).isNotBlank());
        }
    }

    @FuzzTest(maxDuration = "60s")
    void lines_are_numbered_bounded_and_none_is_lost(byte[] body) throws IOException {
        LineReader reader = new LineReader(new ByteArrayInputStream(body), LONGEST_LINE, () -> {});
        long expected = 1;
        StringBuilder read = new StringBuilder();
        boolean whole = true;
        for (LineReader.Line line = reader.next(); line != null; line = reader.next()) {
            assertThat(line.number()).isEqualTo(expected++);
            if (line.isTooLong()) {
                whole = false;
            } else {
                assertThat(line.text().length).isLessThanOrEqualTo(LONGEST_LINE);
                read.append(new String(line.text(), StandardCharsets.ISO_8859_1))
                        .append('\n');
            }
        }
        if (whole) {
            String text = new String(body, StandardCharsets.ISO_8859_1);
            String ended = text.isEmpty() || text.endsWith("\n") ? text : text + "\n";
            // Also of a last line that ends in a carriage return alone.
            assertThat(read.toString().replace("\r\n", "\n")).isEqualTo(ended.replace("\r\n", "\n"));
        }
    }

    @FuzzTest(maxDuration = "60s")
    void a_mark_of_a_page_is_the_one_that_was_given_out_or_none(byte[] mark) {
        String text = new String(mark, StandardCharsets.UTF_8);
        Filter filter = new Filter(null, null, null, null, null, null, null);
        Optional<UUID> read = PageCursor.read(text, filter);
        if (read.isPresent()) {
            assertThat(PageCursor.behind(read.get(), filter)).isEqualTo(text);
        }
        UUID id = UUID.nameUUIDFromBytes(mark);
        assertThat(PageCursor.read(PageCursor.behind(id, filter), filter)).contains(id);
    }
}
