package littlegiant.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import littlegiant.SignedIn;
import littlegiant.WorkingCopy;
import littlegiant.authoring.TwoPersonsTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where two persons are asked for, the second one looks at the same page and agrees, or declines with a reason. */
@QuarkusTest
@TestProfile(TwoPersonsTest.Required.class)
class SecondPersonJourneyTest {

    /** Before as well: tests of the same service may have left the rules changed. */
    @BeforeEach
    @AfterEach
    void restoreRules() {
        WorkingCopy.restore();
    }

    private static String published(Visit visit, String threshold) {
        WorkingCopy.edit(
                "haicheng-2017/cultivation.drl",
                "EMPLOYEES ).atLeast( \"5%\" )",
                "EMPLOYEES ).atLeast( \"" + threshold + "\" )");
        visit.open("/console/publish");
        visit.page().getByLabel("发布说明").fill("调整为 " + threshold);
        visit.press(visit.page().getByText("发布,等另一人同意"));
        assertThat(visit.text()).contains("待另一人同意", "须由另一人同意");
        return visit.page().url().replaceAll("\\?.*", "");
    }

    @Test
    void the_second_person_declines_with_a_reason_or_agrees() {
        SignedIn.as("author-of-rules", "officer", "admin");
        SignedIn.as("second-person", "admin");
        try (Visit author = Browser.withoutScripts("author-of-rules", "zh-CN");
                Visit second = Browser.atDesk("second-person", "zh-CN")) {
            String declined = published(author, "9%");
            second.open(declined);
            assertThat(second.text()).contains("C2 门槛:", "→ 9%");
            second.pictured("second-person");
            second.page().getByLabel("不同意的理由").fill("依据不足");
            second.page().locator("form[action$=decline] button").click();
            assertThat(second.text()).contains("已记下不同意", "未获同意", "依据不足");
            author.open("/console/releases");
            assertThat(author.text()).contains("未获同意");

            WorkingCopy.restore();
            second.open(published(author, "8%"));
            second.page()
                    .getByLabel("理由", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                    .fill("同意");
            second.page().locator("form[action$=activate] button").click();
            assertThat(second.text()).contains("此版本现在生效");
        }
    }
}
