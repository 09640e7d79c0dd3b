package littlegiant.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.submission.Submissions;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No sentence of an answer shows a pointer, a name in JSON or a constant, under the rules that are shipped. */
class WordsForPeopleTest {
    private static final Release RELEASE =
            RuleChecker.check(RuleFiles.read(Path.of("rules"))).release().orElseThrow();
    private static final String POINTER = "(?<![\\w])/[a-z]\\w*";
    private static final String NAME_IN_JSON = "\\b[a-z]+[A-Z]\\w*";
    private static final String CONSTANT = "\\b[A-Z]+_[A-Z_]+\\b";

    private static JsonNode answer(String request, Language language) throws IOException {
        Assessor.AssessorResult result = new Assessor(Clock.systemUTC(), new DecisionSpans())
                .assess(
                        RELEASE,
                        Submissions.assessment(request.getBytes(StandardCharsets.UTF_8))
                                .value());
        byte[] answer = AssessmentWriter.write(
                ((Assessor.Assessed) result).assessment(), Optional.empty(), language, AnswerDetail.FULL);
        return Requests.JSON.readTree(answer);
    }

    private static List<String> sentences(JsonNode answer) {
        List<String> sentences = new ArrayList<>();
        for (String property : List.of("message", "required", "observed")) {
            answer.findValues(property).forEach(one -> sentences.add(one.asText()));
        }
        answer.get("warnings").forEach(one -> sentences.add(one.asText()));
        return sentences;
    }

    @ParameterizedTest
    @MethodSource("littlegiant.assessment.Requests#scenarios")
    void every_sentence_is_in_words(String scenario) throws IOException {
        for (Language language : Language.values()) {
            JsonNode answer = answer(Requests.scenario(scenario), language);
            assertThat(sentences(answer))
                    .isNotEmpty()
                    .allSatisfy(sentence -> assertThat(sentence)
                            .doesNotContainPattern(POINTER)
                            .doesNotContainPattern(NAME_IN_JSON)
                            .doesNotContainPattern(CONSTANT));
            if (language == Language.EN) {
                answer.findValues("required")
                        .forEach(required -> assertThat(required.asText()).doesNotContainPattern("\\p{IsHan}"));
            }
        }
    }

    @Test
    void of_an_enterprise_of_which_nothing_is_known_it_is_said_in_words_what_is_missing() throws IOException {
        String nothing = "{\"enterprise\":{},\"asOf\":\"2017-06-30\"}";
        assertThat(sentences(answer(nothing, Language.ZH)))
                .contains("缺少资料(成长阶段),无法列出全部支持措施")
                .contains("缺少资料(企业类别、行业代码),无法确定适用哪一条要求")
                .anySatisfy(sentence -> assertThat(sentence).contains("缺少资料(2016 年研发人员、2016 年职工总数)"));
        assertThat(sentences(answer(nothing, Language.EN)))
                .contains("facts are missing (stage), so not every support measure can be listed");
        assertThat(answer(nothing, Language.ZH).at("/decisions/0/findings").findValues("missing"))
                .anySatisfy(missing -> assertThat(missing.toString()).contains("/years/-/rdEmployees"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_examples_of_the_interface_say_what_is_answered(String example, Language language) throws IOException {
        JsonNode shown = Requests.parsed(Requests.resource("/openapi/" + example));
        assertThat(sentences(answer(Requests.example(), language))).isEqualTo(sentences(shown));
    }

    private static List<Object[]> examples() {
        return List.of(new Object[] {"assess-200.json", Language.ZH}, new Object[] {"assess-201.json", Language.ZH});
    }
}
