package littlegiant.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.List;
import littlegiant.SignedIn;
import littlegiant.WorkingCopy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An officer reads the rules, foresees another threshold, saves it, and publishes it. */
@QuarkusTest
@TestProfile(ConsoleService.class)
class RulesJourneyTest {
    private static final String OF_C2 = "/console/rules/haicheng-2017/C2";

    @AfterEach
    void restoreRules() {
        WorkingCopy.restore();
    }

    /** Assesses an enterprise today, which in tests is the first day of 2018: the year before is the one that counts. */
    private static void register(String code, int rdEmployees) {
        SignedIn.as("keeps-registry", "clerk")
                .contentType("application/json")
                .body("""
                    {"enterprise":{"unifiedSocialCreditCode":"%s","creditCodeVerified":true,
                     "name":"试算企业%d","townOrPark":"腾鳌开发区","category":"MANUFACTURING",
                     "years":[{"fiscalYear":2017,"employees":100,"rdEmployees":%d}]}}
                    """.formatted(code, rdEmployees, rdEmployees))
                .post("/api/v1/assessments")
                .then()
                .statusCode(201);
    }

    /**
     * Enterprises of this test alone: with the clock of tests standing still, which of two assessments of one enterprise is
     * the latest is not certain once other ids were made in between.
     */
    private static void registerThree() {
        register("91210381MA0R00001M", 4);
        register("91210381MA0R00002Q", 5);
        register("91210381MA0R00003U", 8);
    }

    @Test
    void an_officer_reads_the_notice_and_foresees_a_threshold_before_saving_it() {
        SignedIn.as("officer-rules", "officer");
        registerThree();
        try (Visit visit = Browser.atDesk("officer-rules", "zh-CN")) {
            assertThat(visit.open("/console/rules")).isEqualTo(200);
            visit.page().locator("#cases-C2 .met").waitFor();
            assertThat(visit.text()).contains("海政办发〔2017〕46号", "研发人员占职工总数的比例不低于 5%", "四(一)2", "检查通过");
            visit.pictured("rules");

            visit.page().locator("#C2 input[name=value]").fill("6%");
            visit.page().locator("#C2 button").click();
            visit.page().locator("#curve").waitFor();
            assertThat(visit.page().locator("tr.present td").first().innerText())
                    .isEqualTo("2");
            assertThat(visit.page().locator("tr.proposed td").first().innerText())
                    .isEqualTo("1");
            assertThat(visit.page().locator("#effect").innerText())
                    .contains("现在(5%)有 2 家符合本条件;改为 6% 后有 1 家,少 1 家。", "不符合由 1 家变为 2 家", "整个决定“培育条件”");
            assertThat(visit.page().locator("#outcomes caption").innerText()).contains("整个决定");
            double captionBottom = bottom(visit, "#curve caption");
            assertThat(captionBottom).isLessThanOrEqualTo(top(visit, "#curve thead"));
            visit.page().locator("#cases table").waitFor();
            visit.pictured("criterion").picturedInDark("criterion");
            assertThat(SignedIn.as("officer-rules", "officer")
                            .get("/api/v1/policies/haicheng-2017/criteria/C2/thresholds")
                            .path("written[0]")
                            .toString())
                    .as("nothing is saved before it is")
                    .isEqualTo("5%");

            visit.page().getByText("保存门槛").click();
            assertThat(visit.text()).contains("门槛已保存到工作副本");
            given().get("/api/v1/audit?what=rules.threshold&limit=1")
                    .then()
                    .body("entries[0].who", equalTo("officer-rules"))
                    .body("entries[0].before.threshold", equalTo("5%"))
                    .body("entries[0].after.threshold", equalTo("6%"));
            visit.page().locator("#cases table").waitFor();
            visit.open("/console/rules");
            visit.page().locator("#cases-C2 .status").waitFor();
            assertThat(visit.page().locator("#C2").innerText()).contains("现行 5%");
            assertThat(visit.text()).contains("工作副本有尚未生效的修改", "officer-rules");
        }
    }

    private static double top(Visit visit, String selector) {
        return visit.page().locator(selector).boundingBox().y;
    }

    private static double bottom(Visit visit, String selector) {
        return top(visit, selector) + visit.page().locator(selector).boundingBox().height;
    }

    @Test
    void measures_say_in_words_for_whom_they_are_and_each_of_several_thresholds_what_it_is() {
        SignedIn.as("officer-rules", "officer");
        try (Visit visit = Browser.atDesk("officer-rules", "zh-CN")) {
            visit.open("/console/rules?check=now");
            assertThat(visit.text())
                    .contains("适用于:成长阶段为成长期", "适用于:成长阶段为成长期或壮大期", "适用于:企业类别为软件类或科技服务类", "资金池总额")
                    .doesNotContain("Stage.", "Category.");
            assertThat(visit.page().locator("#C4 label").allInnerTexts())
                    .hasSize(2)
                    .anyMatch(label -> label.contains("发明专利"))
                    .anyMatch(label -> label.contains("商标"));
            visit.open("/console/rules/haicheng-2017/R5a");
            assertThat(visit.page().getByLabel("商标").inputValue()).isEqualTo("1");
            assertThat(visit.page().locator("#cases table").isVisible()).isTrue();
            visit.pictured("criterion-thresholds");
            // No enterprise's answer follows from how large a pool is, so there is nothing to foresee.
            visit.open("/console/rules/haicheng-2017/SEED_FUND");
            assertThat(visit.text()).contains("资金池总额", "500万元").doesNotContain("看影响");
            assertThat(visit.page().locator("#cases").count()).isZero();
        }
        SignedIn.as("officer-rules-en", "officer");
        try (Visit visit = Browser.onPhone("officer-rules-en", "en")) {
            visit.open("/console/rules?check=now");
            assertThat(visit.text()).contains("applies to: stage is growth or expansion");
            visit.pictured("rules-en");
        }
    }

    @Test
    void a_release_is_taken_back_into_the_working_copy_once_it_is_shown_what_that_changes() {
        SignedIn.as("takes-back-by-page", "officer", "admin");
        String file = "haicheng-2017/cultivation.drl";
        String share = "EMPLOYEES ).atLeast( \"5%\" )";
        try (Visit visit = Browser.atDesk("takes-back-by-page", "zh-CN");
                Visit other = Browser.withoutScripts("takes-back-by-page", "zh-CN")) {
            WorkingCopy.edit(file, share, share.replace("5%", "6.5%"));
            visit.open("/console/releases");
            visit.page().locator("tbody a").last().click();
            visit.pictured("release-take-back");
            visit.page().getByText("取回到工作副本……").click();
            assertThat(visit.text()).contains("C2 门槛:6.5% → 5%", "换回 1 个文件:" + file, "没有发布过,取回后找不回来", "现行规则不变");
            visit.page().locator("details summary").last().click();
            visit.pictured("take-back");
            String address = visit.page().url();
            other.open(address);

            WorkingCopy.edit(file, share.replace("5%", "6.5%"), share.replace("5%", "7%"));
            visit.page().locator("form[action$=take-back] button").click();
            assertThat(visit.text()).contains("没有取回:工作副本在您查看之后已被修改", "C2 门槛:7% → 5%");
            visit.page().locator("form[action$=take-back] button").click();
            assertThat(visit.text()).contains("已把第 1 版取回到工作副本", "下一步", "检查工作副本");
            visit.pictured("take-back-done");
            other.press(other.page().locator("form[action$=take-back] button"));
            assertThat(other.text()).contains("工作副本已与第 1 版相同");
            visit.page().getByText("检查工作副本").last().click();
            visit.page().locator("#cases-C2 .met").waitFor();
            assertThat(visit.page().locator("#C2 input[name=value]").inputValue())
                    .isEqualTo("5%");
            assertThat(visit.open("/console/releases/sha256:none/take-back")).isEqualTo(404);
        }
    }

    @Test
    void a_second_officer_overwrites_nothing_and_is_told_what_changed_and_who_edits() {
        SignedIn.as("officer-rules", "officer");
        SignedIn.as("officer-other", "officer");
        try (Visit one = Browser.atDesk("officer-rules", "zh-CN");
                Visit other = Browser.withoutScripts("officer-other", "zh-CN")) {
            one.open(OF_C2 + "?n=1&value=6%25");
            other.open(OF_C2 + "?n=1&value=7%25");
            one.page().getByText("保存门槛").click();
            other.press(other.page().getByText("保存门槛"));
            assertThat(other.text()).contains("您看到的是 5%,现在是 6%;您要改成 7%", "officer-rules");
            other.press(other.page().getByText("保存门槛"));
            assertThat(other.text()).contains("门槛已保存到工作副本");
        }
    }

    @Test
    void a_value_that_is_none_is_refused_with_what_to_write_and_a_file_that_cannot_be_read_is_named() {
        SignedIn.as("officer-rules", "officer");
        try (Visit visit = Browser.withoutScripts("officer-rules", "zh-CN")) {
            visit.open(OF_C2);
            visit.page().locator("input[name=value]").fill("十分之一");
            visit.press(visit.page().getByText("看影响"));
            assertThat(visit.page()
                            .getByRole(com.microsoft.playwright.options.AriaRole.ALERT)
                            .allInnerTexts())
                    .anyMatch(text -> text.contains("十分之一") && text.contains("5%"));
            visit.open(OF_C2 + "?n=1&value=8");
            visit.press(visit.page().getByText("保存门槛"));
            assertThat(visit.text()).contains("8%,还是 800%").doesNotContain("门槛已保存");
            WorkingCopy.edit("haicheng-2017/cultivation.drl", "RD_EMPLOYEES, EMPLOYEES", "RD_EMPLOYEE, EMPLOYEES");
            visit.open("/console/rules?check=now");
            assertThat(visit.text()).contains("个错误", "RD_EMPLOYEES", "haicheng-2017/cultivation.drl");
        }
    }

    @Test
    void a_threshold_is_foreseen_for_the_day_that_is_asked_and_missing_facts_are_said_to_be_missing() {
        SignedIn.as("officer-days", "officer");
        registerThree();
        try (Visit visit = Browser.withoutScripts("officer-days", "zh-CN")) {
            visit.open(OF_C2);
            assertThat(visit.page().getByLabel("判断日期").inputValue()).isEqualTo("2018-01-01");
            visit.page().locator("input[name=value]").fill("6%");
            visit.page().getByLabel("判断日期").fill("去年底");
            visit.press(visit.page().getByText("看影响"));
            assertThat(visit.page()
                            .getByRole(com.microsoft.playwright.options.AriaRole.ALERT)
                            .allInnerTexts())
                    .anyMatch(text -> text.contains("“去年底”不是日期"));
            assertThat(visit.page().getByLabel("判断日期").inputValue()).isEqualTo("去年底");

            // For a day of 2020 the year that counts is 2019, of which nobody's figures are known.
            visit.page().getByLabel("判断日期").fill("2020年6月30日");
            visit.press(visit.page().getByText("看影响"));
            assertThat(visit.page().locator("#foresight").innerText()).contains("按 2020-06-30 判断");
            assertThat(visit.page().getByLabel("判断日期").inputValue()).isEqualTo("2020-06-30");
            assertThat(visit.page().locator("#effect").innerText())
                    .contains("各结论的家数不变。", "按这一天,", "家缺少所需资料")
                    .doesNotContain("因为还要看其他条件");

            visit.page().getByLabel("判断日期").fill("2018-01-01");
            visit.press(visit.page().getByText("看影响"));
            assertThat(visit.page().locator("#foresight").innerText()).contains("按 2018-01-01 判断", "少 1 家");
        }
    }

    @Test
    void the_impact_of_a_change_is_computed_for_the_day_that_is_asked() {
        SignedIn.as("computes-days", "officer");
        registerThree();
        WorkingCopy.edit(
                "haicheng-2017/cultivation.drl", "EMPLOYEES ).atLeast( \"5%\" )", "EMPLOYEES ).atLeast( \"6%\" )");
        try (Visit visit = Browser.withoutScripts("computes-days", "zh-CN")) {
            visit.open("/console/publish");
            assertThat(visit.page().locator("#impact-day").inputValue()).isEqualTo("2018-01-01");
            visit.page().locator("#impact-day").fill("去年底");
            visit.press(visit.page().getByText("计算影响"));
            assertThat(visit.page().locator("#impact-day-error").innerText()).contains("“去年底”不是日期");
            assertThat(visit.page().locator("#impact-day").inputValue()).isEqualTo("去年底");
            visit.page().locator("#impact-day").fill("2300.1.1");
            visit.press(visit.page().getByText("计算影响"));
            assertThat(visit.page().locator("#impact-day-error").innerText()).contains("2100-12-31");

            visit.page().locator("#impact-day").fill("2020.6.30");
            visit.press(visit.page().getByText("计算影响"));
            assertThat(visit.page().locator("#impact").innerText()).contains("按 2020-06-30 判断");
            assertThat(visit.page().locator("#by-criterion").count()).isZero();
            visit.page().locator("#impact-day").fill("2018-01-01");
            visit.press(visit.page().getByText("计算影响"));
            assertThat(visit.page().locator("#impact").innerText()).contains("按 2018-01-01 判断", "C2");
            visit.press(visit.page().getByText("名单和明细"));
            assertThat(visit.text()).contains("按 2018-01-01 判断", "91210381MA0R00002Q");
        }
    }

    @Test
    void a_change_is_foreseen_told_published_and_taken_back() {
        SignedIn.as("publishes", "officer", "admin");
        registerThree();
        WorkingCopy.edit(
                "haicheng-2017/cultivation.drl", "EMPLOYEES ).atLeast( \"5%\" )", "EMPLOYEES ).atLeast( \"6%\" )");
        try (Visit visit = Browser.atDesk("publishes", "zh-CN")) {
            visit.open("/console/publish");
            assertThat(visit.text()).contains("C2 门槛:5% → 6%", "CHANGELOG.md");
            visit.page().getByText("计算影响").click();
            assertThat(visit.page().locator("#impact .big").innerText()).contains("将改变");
            assertThat(visit.page().locator("#impact").innerText()).contains("C2");
            visit.pictured("publish");
            visit.page().getByText("名单和明细").click();
            assertThat(visit.text()).contains("91210381MA0R00002Q");
            visit.pictured("impact");
            visit.page().locator("#by-criterion a").first().click();
            assertThat(visit.page().locator("#criterion").inputValue()).isEqualTo("C2");
            visit.page()
                    .locator("a[href*='/enterprises/91210381MA0R00002Q']")
                    .first()
                    .click();
            assertThat(visit.text()).contains("试算企业5", "5%", "6%");
            assertThat(visit.page().locator(".paired tbody tr").first().innerText())
                    .contains("符合", "不符合");
            visit.pictured("both-answers");

            visit.open("/console/publish");
            visit.page().locator("form[action$=changelog] button").click();
            assertThat(visit.text()).contains("已写入 CHANGELOG.md").doesNotContain("CHANGELOG.md 中没有记录");
            visit.page().getByLabel("发布说明").fill("研发人员占比调整为 6%");
            visit.page().locator("input[name=when][value=day]").check();
            visit.page().locator("#activation-day").fill("2012.3.5");
            visit.page().getByText("生效此版本").click();
            assertThat(visit.text()).contains("“2012-03-05”已经过去");
            assertThat(visit.page().locator("#activation-day").inputValue()).isEqualTo("2012.3.5");
            visit.page().locator("input[name=when][value=now]").check();
            visit.page().getByText("生效此版本").click();
            assertThat(visit.text()).contains("已发布。", "现行", "研发人员占比调整为 6%");

            visit.open("/console/releases");
            assertThat(visit.text()).contains("服务启动时的规则", "(服务启动时)").doesNotContain("start");
            visit.pictured("releases");
            visit.page().getByText("第 1 版").first().click();
            assertThat(visit.text()).contains("C2 门槛:6% → 5%", "恢复到此版本");
            visit.page().locator("#impact-day").fill("昨天");
            visit.page().getByText("计算影响").click();
            assertThat(visit.page().locator("#impact-day-error").innerText()).contains("“昨天”不是日期");
            assertThat(visit.text()).as("still this release").contains("C2 门槛:6% → 5%");
            visit.page().locator("#impact-day").fill("2018/1/1");
            visit.page().getByText("计算影响").click();
            assertThat(visit.page().locator("#impact").innerText()).contains("按 2018-01-01 判断");
            visit.page().getByLabel("理由").fill("6% 有误");
            visit.page().locator("input[name=when][value=day]").check();
            visit.page().locator("#activation-day").fill("2012年3月5日");
            visit.page().locator("form[action$=activate] button").click();
            assertThat(visit.text()).as("a day as people write it is read").contains("“2012-03-05”已经过去");
            assertThat(visit.page().locator("#activation-day").inputValue()).isEqualTo("2012年3月5日");
            assertThat(visit.page().getByLabel("理由").inputValue()).isEqualTo("6% 有误");
            visit.page().locator("input[name=when][value=now]").check();
            visit.page().locator("form[action$=activate] button").click();
            assertThat(visit.text()).contains("此版本现在生效", "现行");
            visit.pictured("release");
        }
    }

    @Test
    void an_auditor_reads_and_is_offered_nothing_to_change() {
        SignedIn.as("auditor-rules", "auditor");
        try (Visit visit = Browser.onPhone("auditor-rules", "en")) {
            visit.open("/console/rules?check=now");
            assertThat(visit.page().locator("main form").count()).isZero();
            assertThat(List.of(visit.open(OF_C2), visit.open("/console/rules/haicheng-2017/none")))
                    .containsExactly(200, 404);
        }
    }
}
