package littlegiant.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import littlegiant.SignedIn;
import littlegiant.WorkingCopy;
import littlegiant.facts.CreditCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An officer foresees a change that touches a third of 100,000 enterprises. */
@QuarkusTest
@TestProfile(ConsoleService.class)
class LargeRegistryJourneyTest {
    private static final int ENTERPRISES = 100_000;

    @AfterEach
    void restoreRules() {
        WorkingCopy.restore();
    }

    private static String code(int number) {
        String body = String.format(Locale.ROOT, "91210381%09d", number);
        return body + CreditCode.checkCharacter(body + "0");
    }

    /** Every third has 5 researchers among 100 people, which is 5%; the others 4 or 8. */
    private static int researchers(int number) {
        return switch (number % 3) {
            case 0 -> 5;
            case 1 -> 4;
            default -> 8;
        };
    }

    /** The enterprises as a study takes them: recorded one by one they would take minutes on a small machine. */
    private static String population() {
        StringBuilder lines = new StringBuilder();
        for (int number = 0; number < ENTERPRISES; number++) {
            lines.append("""
                    {"enterprise":{"unifiedSocialCreditCode":"%s","townOrPark":"%s","category":"MANUFACTURING",\
                    "years":[{"fiscalYear":2017,"employees":100,"rdEmployees":%d}]}}
                    """.formatted(code(number), number % 2 == 0 ? "腾鳌镇" : "西柳镇", researchers(number)));
        }
        return lines.toString();
    }

    /** Begins a study of the working copy over the enterprises, and gives its id. */
    private static String begin(String population) {
        return SignedIn.as("foresees", "officer")
                .contentType("application/x-ndjson")
                .body(population.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/impact?policy=haicheng-2017")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    @Test
    void whom_a_change_touches_is_counted_charted_listed_and_cancelled_at_any_time() {
        SignedIn.as("foresees", "officer");
        WorkingCopy.edit(
                "haicheng-2017/cultivation.drl", "EMPLOYEES ).atLeast( \"5%\" )", "EMPLOYEES ).atLeast( \"6%\" )");
        String population = population();
        try (Visit visit = Browser.atDesk("foresees", "zh-CN")) {
            visit.open("/console/impact/" + begin(population));
            Locator progress = visit.page().locator("#impact progress");
            progress.waitFor();
            assertThat(progress.getAttribute("max")).isEqualTo("100000");
            visit.shot("impact-under-way");
            visit.page().locator("#impact form[action$=cancel] button").click();
            visit.page().getByText("已停止").first().waitFor();

            visit.open("/console/impact/" + begin(population));
            visit.page().locator("#impact .big").waitFor(new Locator.WaitForOptions().setTimeout(300_000));
            assertThat(visit.page().locator("#impact .big").innerText()).contains("100,000", "33,334");
            assertThat(visit.page().locator("#by-town tbody tr").allInnerTexts())
                    .hasSize(2);
            visit.page().locator("#who").waitFor();
            visit.pictured("impact-of-a-third");
            visit.page().locator("#by-criterion a").first().click();
            assertThat(visit.text()).contains(code(0));
            visit.page().locator("#town").selectOption("西柳镇");
            visit.page()
                    .locator("form[action*='/console/impact/'] button")
                    .first()
                    .click();
            assertThat(visit.text()).contains(code(3)).doesNotContain(code(6));
        }
    }
}
