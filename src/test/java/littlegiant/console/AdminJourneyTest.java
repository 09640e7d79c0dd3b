package littlegiant.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import littlegiant.SignedIn;
import littlegiant.records.InstanceRepository;
import littlegiant.records.InstanceState;
import littlegiant.records.InstanceState.DecidingRelease;
import littlegiant.records.InstanceState.InstanceFault;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** An administrator lets people and systems in and out, and sees what was done and whether the service is well. */
@QuarkusTest
@TestProfile(ConsoleService.class)
class AdminJourneyTest {
    @Inject
    InstanceRepository instances;

    private static final String PASSWORD = "a first password of the tests";

    @Test
    void an_administrator_makes_a_user_gives_other_roles_resets_the_password_and_disables() {
        SignedIn.as("administers", "admin");
        try (Visit visit = Browser.atDesk("administers", "zh-CN")) {
            visit.open("/console/admin/users");
            visit.page().getByText("新建用户").click();
            visit.page().locator("#name").fill("Zhou");
            visit.page().locator("input[value=clerk]").check();
            visit.page().locator("#password").fill(PASSWORD);
            visit.page().getByText("建立此用户").click();
            assertThat(visit.text()).contains("小写字母");
            assertThat(visit.page().locator("input[value=clerk]").isChecked())
                    .as("what was ticked stays so")
                    .isTrue();
            visit.pictured("users");
            visit.page().locator("#name").fill("周敏");
            visit.page().locator("#password").fill(PASSWORD);
            visit.page().getByText("建立此用户").click();
            assertThat(visit.text()).contains("用户已建立", "经办人", "administers");

            visit.page().locator("input[value=auditor]").check();
            visit.page().getByText("保存角色").click();
            assertThat(visit.text()).contains("已保存", "经办人, 审计员");
            visit.page().locator("#password").fill("another " + PASSWORD);
            visit.page().locator("form[action$=password] button").click();
            assertThat(visit.text()).contains("密码已重设");
            visit.pictured("user");
            assertThat(status("周敏", PASSWORD)).isEqualTo(401);
            assertThat(status("周敏", "another " + PASSWORD)).isEqualTo(200);
            visit.page().getByText("停用此用户").click();
            assertThat(visit.text()).contains("已停用", "恢复登录");
            assertThat(status("周敏", "another " + PASSWORD)).isEqualTo(401);
        }
    }

    private static int status(String name, String password) {
        return SignedIn.asNobody()
                .header("Authorization", SignedIn.basic(name, password))
                .get("/api/v1/policies")
                .statusCode();
    }

    @Test
    void a_key_is_shown_once_used_and_revoked_and_a_session_ended() {
        SignedIn.as("administers", "admin");
        SignedIn.as("leaves-open", "clerk");
        try (Visit open = Browser.atDesk("leaves-open", "zh-CN");
                Visit visit = Browser.atDesk("administers", "zh-CN")) {
            open.open("/console");
            visit.open("/console/admin/keys");
            visit.page().locator("summary.primary").click();
            visit.page().locator("#name").fill("portal");
            visit.page().locator("#expires").fill("2017-6-30");
            visit.page().getByText("签发此密钥").click();
            assertThat(visit.text()).contains("“2017-06-30”");
            assertThat(visit.page().locator("#expires").inputValue()).isEqualTo("2017-6-30");
            visit.page().locator("#expires").fill("");
            visit.page().getByText("签发此密钥").click();
            String secret = visit.page().locator("#secret").innerText();
            assertThat(visit.text()).contains("只在此处显示这一次", "portal");
            visit.shot("key-issued");
            assertThat(SignedIn.asNobody()
                            .header("Authorization", "Bearer " + secret)
                            .get("/api/v1/policies")
                            .statusCode())
                    .isEqualTo(200);
            visit.open("/console/admin/keys");
            assertThat(visit.page().content()).doesNotContain(secret);
            visit.page().locator("td summary").click();
            visit.pictured("keys");
            visit.page().getByText("确认吊销").click();
            assertThat(visit.text()).contains("密钥已吊销", "administers 于");
            assertThat(SignedIn.asNobody()
                            .header("Authorization", "Bearer " + secret)
                            .get("/api/v1/policies")
                            .statusCode())
                    .isEqualTo(401);

            visit.open("/console/admin/sessions");
            visit.pictured("sessions");
            Locator of = visit.page()
                    .locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText("leaves-open"));
            of.locator("button").click();
            assertThat(visit.text()).contains("会话已结束");
            open.open("/console");
            assertThat(open.page().url()).contains("/console/sign-in");
            Browser.forget("leaves-open");
        }
    }

    /** Lists an instance that does not run here. */
    private void join(String host, @Nullable DecidingRelease release, Instant seen) {
        instances.put(new InstanceState(
                UUID.randomUUID(),
                host,
                "0.1.0",
                seen.minus(Duration.ofHours(3)),
                release,
                new InstanceFault(Text.of("2 处错误", "2 errors"), seen.minus(Duration.ofHours(1))),
                seen));
    }

    @Test
    void an_auditor_reads_the_trail_the_state_and_the_settings_and_is_offered_nothing_to_change() {
        SignedIn.as("audits", "auditor");
        try (Visit visit = Browser.atDesk("audits", "zh-CN")) {
            visit.open("/console/admin");
            assertThat(visit.text()).contains("服务正常", "数据库有应答", "没有在停机", "第 1 版");
            assertThat(visit.page().locator("#instances tbody tr").allInnerTexts())
                    .singleElement()
                    .asString()
                    .contains("答复本页的", "与生效版本一致");
            join("office-2", new DecidingRelease(7, "sha256:77777777", Instant.now()), Instant.now());
            join("office-3", null, Instant.now().minus(Duration.ofMinutes(5)));
            visit.open("/console/admin");
            assertThat(visit.page().locator("#instances tbody tr").allInnerTexts())
                    .satisfiesExactly(
                            own -> assertThat(own).contains("答复本页的"),
                            second -> assertThat(second).contains("office-2", "第 7 版", "与生效版本不同", "2 处错误"),
                            third -> assertThat(third).contains("office-3", "失联"));
            visit.pictured("admin").picturedInDark("admin");
            try (Visit english = Browser.atDesk("audits", "en")) {
                english.open("/console/admin");
                assertThat(english.text()).contains("another release", "2 errors", "silent");
                english.pictured("admin-en");
            }
            visit.open("/console/admin/settings?all=yes");
            assertThat(visit.text())
                    .contains("little-giant.admin-password", "已设置,不显示", "little-giant.rules", "规则工作副本所在的文件夹")
                    .doesNotContain("可能写错了名称")
                    .doesNotContain(SignedIn.PASSWORD);
            visit.pictured("settings");
            visit.open("/console/admin/audit?what=user");
            assertThat(visit.text()).contains("新建用户", "user.made", "127.0.0.1", "用户 audits", "角色", "审计员");
            assertThat(visit.page().locator("td details").first().innerText())
                    .as("as it is recorded on demand")
                    .doesNotContain("{");
            visit.page().locator("td summary").first().click();
            assertThat(visit.page().locator("td details").first().innerText()).contains("\"roles\":[");
            visit.page().getByText("核对整条记录链").click();
            assertThat(visit.text()).contains("记录链完整");
            visit.pictured("audit");
            visit.open("/console/admin/audit?from=yesterday");
            assertThat(visit.text()).contains("yesterday", "2017-06-30");
            visit.page().locator("#from").fill("2017-6-3");
            visit.page().locator("#to").fill("2017-6-30");
            visit.page().locator("form.filters button").click();
            assertThat(visit.page().locator("#from").inputValue()).isEqualTo("2017-06-03");
            assertThat(visit.text()).as("nothing was done then").doesNotContain("user.made");
            for (String page : new String[] {"users", "users/admin", "keys", "sessions"}) {
                visit.open("/console/admin/" + page);
                assertThat(visit.page().locator("main form").count()).as(page).isZero();
            }
        }
    }
}
