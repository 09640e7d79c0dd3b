package littlegiant.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import littlegiant.SignedIn;
import org.junit.jupiter.api.Test;

/** The programme at a glance. */
@QuarkusTest
@TestProfile(ConsoleService.class)
class HomeJourneyTest {

    @Test
    void home_shows_targets_the_funnel_towns_and_whether_the_working_copy_differs() {
        String id = AnswerJourneyTest.recorded();
        SignedIn.as("officer-only", "officer")
                .contentType("application/json")
                .body("{\"type\":\"SELECTED\",\"date\":\"2017-06-01\",\"cohort\":2017,\"stage\":\"GROWTH\","
                        + "\"assessment\":\"" + id + "\"}")
                .post("/api/v1/enterprises/91210381MA0P000187/events");
        try (Visit visit = Browser.atDesk("officer-only", "zh-CN")) {
            assertThat(visit.open("/console?year=2017")).isEqualTo(200);
            assertThat(visit.text()).contains("目标与实际", "遴选初创期企业", "/ 20 家", "现行版本", "与现行版本一致");
            assertThat(visit.page().locator("#rules-state").innerText())
                    .as("the first release is published by the service itself, which is said in Chinese")
                    .doesNotContain("start");
            assertThat(visit.page().locator("#towns").textContent()).contains("腾鳌开发区");
            visit.pictured("home").picturedInDark("home");
        }
        try (Visit visit = Browser.atDesk("officer-only", "en")) {
            visit.open("/console");
            visit.shot("home-en");
            assertThat(visit.text()).contains("Targets and what happened");
        }
        SignedIn.as("admin-only", "admin");
        try (Visit visit = Browser.atDesk("admin-only", "zh-CN")) {
            visit.open("/console");
            // Who does not read the registry sees none of its figures.
            assertThat(visit.text()).contains("现行版本").doesNotContain("目标与实际");
        }
    }

    @Test
    void whoever_signs_in_wrongly_is_told_so_and_whoever_signs_out_is_led_back() {
        SignedIn.as("signs-out", "clerk");
        try (Visit visit = Browser.atDesk(null, "zh-CN")) {
            visit.open("/console/assess");
            assertThat(visit.page().url()).contains("/console/sign-in?back=");
            visit.pictured("sign-in");
            visit.page().getByLabel("用户名").fill("signs-out");
            visit.page().getByLabel("密码").fill("not the password");
            visit.page().locator("main button").click();
            assertThat(visit.text()).contains("用户名或密码不正确");
            visit.page().getByLabel("用户名").fill("signs-out");
            visit.page().getByLabel("密码").fill(SignedIn.PASSWORD);
            visit.page().locator("main button").click();
            assertThat(visit.page().url()).endsWith("/console/assess");
            visit.open("/console/password");
            visit.page().getByLabel("当前密码").fill(SignedIn.PASSWORD);
            visit.page()
                    .getByLabel("新密码", new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true))
                    .fill("another password of tests");
            visit.page().getByLabel("再输一次新密码").fill("something else");
            visit.pictured("password");
            visit.page().locator("main button").click();
            assertThat(visit.text()).contains("两次输入的新密码不同");
            visit.page().locator("details.menu summary").click();
            visit.page().getByText("退出登录").click();
            assertThat(visit.page().url()).endsWith("/console/sign-in");
        }
    }
}
