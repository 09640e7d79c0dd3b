package littlegiant.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import littlegiant.SignedIn;
import org.junit.jupiter.api.Test;

/** One answer: on screen, on a phone, on paper and in both languages. */
@QuarkusTest
@TestProfile(ConsoleService.class)
class AnswerJourneyTest {

    /** Records the published example and gives its id. */
    static String recorded() {
        try (InputStream example = AnswerJourneyTest.class.getResourceAsStream("/openapi/assess-request.json")) {
            return SignedIn.as("clerk-only", "clerk")
                    .contentType("application/json")
                    .body(new String(example.readAllBytes(), StandardCharsets.UTF_8))
                    .post("/api/v1/assessments")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        }
    }

    @Test
    void an_answer_shows_outcomes_first_then_what_is_short_and_the_rule_that_says_so() {
        String id = recorded();
        try (Visit visit = Browser.atDesk("clerk-only", "zh-CN")) {
            assertThat(visit.open("/console/assessments/" + id)).isEqualTo(200);
            assertThat(visit.page().locator(".outcomes li").first().innerText()).contains("培育条件", "不符合", "差");
            // The first finding of the decision is one that is not met, with figure, threshold and gap.
            var first = visit.page().locator("#cultivation .finding").first();
            assertThat(first.innerText()).contains("四(一)2", "4.24%", "≥ 5%", "不符合", "1");
            assertThat(first.locator("svg").getAttribute("aria-label"))
                    .contains("4.24%")
                    .contains("≥ 5%");
            first.locator("summary").click();
            assertThat(first.locator("pre").innerText()).contains("RD_EMPLOYEES", "\"5%\"");
            assertThat(visit.text()).contains("按评估日 2017-06-30 和资料中所填的阶段(成长期)列出。");
            visit.pictured("answer").picturedInDark("answer").printed("answer");
        }
        try (Visit visit = Browser.atDesk("clerk-only", "en")) {
            visit.open("/console/assessments/" + id);
            assertThat(visit.page().locator(".outcomes li").first().innerText()).contains("not qualified", "1 not met");
            visit.shot("answer-en");
        }
    }

    @Test
    void an_assessment_that_is_not_there_is_a_page_that_says_so_and_json_for_programs() {
        String nowhere = "/console/assessments/00000000-0000-7000-8000-000000000000";
        SignedIn.as("clerk-only", "clerk");
        try (Visit visit = Browser.atDesk("clerk-only", "zh-CN")) {
            assertThat(visit.open(nowhere)).isEqualTo(404);
            assertThat(visit.text()).contains("未找到", "回到首页");
            visit.pictured("not-found");
            assertThat(visit.open("/console/nowhere")).isEqualTo(404);
            assertThat(visit.text()).contains("没有这个页面");
        }
        SignedIn.as("clerk-only", "clerk")
                .header("Accept", "application/json")
                .get("/console/nowhere")
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
    }
}
