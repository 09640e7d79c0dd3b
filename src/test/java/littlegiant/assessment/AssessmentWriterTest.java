package littlegiant.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.wording.JsonBuffer;
import littlegiant.wording.Language;
import littlegiant.yardstick.Enterprises;
import littlegiant.yardstick.Model;
import littlegiant.yardstick.Sample;
import org.junit.jupiter.api.Test;

/** What the writer copies and encodes is byte for byte what Jackson makes of the same assessment, text by text. */
class AssessmentWriterTest {
    private static final long SEED = 2017;
    private static final int SAMPLES = 500;
    private static final Instant NOW = Instant.parse("2017-12-31T16:30:00.120Z");
    private static final String AWKWARD = "\"\\/\b\t\n\f\r\u0000\u001f\u007f\u2028é海𝄞城";

    private static final List<Policy> POLICIES = Stream.of("rules", "examples/policies")
            .map(folder -> RuleChecker.check(RuleFiles.read(Path.of(folder))).release())
            .map(Optional::orElseThrow)
            .map(Release::policies)
            .flatMap(policies -> policies.values().stream())
            .toList();

    private static Assessment assessment(Policy policy, Sample sample) {
        return new Assessment(
                sample.enterprise(),
                "sha256:" + "0".repeat(64),
                policy.decide(sample.enterprise(), sample.asOf(), Set.of()),
                NOW);
    }

    private static String plain(Assessment assessment, Optional<UUID> id, Language language, AnswerDetail detail) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PlainAssessmentWriter.write(assessment, id, language, detail, out);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String text(byte[] json) {
        return new String(json, StandardCharsets.UTF_8);
    }

    private static void sameInEveryDetail(Assessment assessment, Optional<UUID> id, Language language) {
        byte[] full = AssessmentWriter.write(assessment, id, language, AnswerDetail.FULL);
        for (AnswerDetail detail : AnswerDetail.values()) {
            String plain = plain(assessment, id, language, detail);
            assertThat(text(AssessmentWriter.write(assessment, id, language, detail)))
                    .isEqualTo(plain);
            assertThat(text(ReducedAnswer.of(full, detail))).isEqualTo(plain);
        }
    }

    @Test
    void every_assessment_of_the_property_tests_population_is_written_as_jackson_writes_it() {
        List<Sample> samples = Enterprises.stream(SEED).limit(SAMPLES).toList();
        POLICIES.forEach(policy -> {
            for (int i = 0; i < samples.size(); i++) {
                Optional<UUID> id = i % 2 == 0 ? Optional.empty() : Optional.of(new UUID(SEED, i));
                Language language = Language.values()[i / 2 % 2];
                sameInEveryDetail(assessment(policy, samples.get(i)), id, language);
            }
        });
    }

    @Test
    void what_enterprises_write_is_escaped_as_jackson_escapes_it() {
        Enterprise awkward = Model.with(Model.enterprise(), "registeredDivision", AWKWARD);
        POLICIES.stream()
                .map(policy -> assessment(policy, new Sample(awkward, Model.DAY)))
                .forEach(assessment -> {
                    for (Language language : Language.values()) {
                        assertThat(text(AssessmentWriter.write(
                                        assessment, Optional.empty(), language, AnswerDetail.FULL)))
                                .isEqualTo(plain(assessment, Optional.empty(), language, AnswerDetail.FULL));
                    }
                });
    }

    @Test
    void every_character_is_encoded_as_jackson_encodes_it() throws JsonProcessingException {
        StringBuilder all = new StringBuilder();
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            if (!Character.isSurrogate(c)) {
                all.append(c);
            }
        }
        all.appendCodePoint(0x10000).appendCodePoint(0x1F600).appendCodePoint(0x10FFFF);
        JsonBuffer json = new JsonBuffer(1);
        json.string(all.toString());
        assertThat(text(json.toByteArray())).isEqualTo(text(Replay.JSON.writeValueAsBytes(all.toString())));
    }
}
