package littlegiant.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.WaitUntilState;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import littlegiant.SignedIn;
import org.junit.jupiter.api.Test;

/** A clerk's and an officer's way through the registry, the review queue and the programme. */
@QuarkusTest
@TestProfile(ConsoleService.class)
class RegistryJourneyTest {
    private static final byte[] PDF = "%PDF-1.7\n测试".getBytes(StandardCharsets.UTF_8);

    /** Everything is met but what the enterprise has only declared itself. */
    private static void selfDeclared(ObjectNode enterprise) {
        enterprise.get("years").forEach(year -> ((ObjectNode) year).put("rdEmployees", 30));
        ObjectNode attestations = (ObjectNode) enterprise.get("attestations");
        for (String topic : List.of("marketAdaptability", "incentiveMechanism")) {
            attestations
                    .putObject(topic)
                    .put("holds", true)
                    .put("basis", "ATTESTED")
                    .put("by", "科技局")
                    .put("on", "2017-04-20");
        }
        attestations.putObject("managementTeam").put("holds", true).put("basis", "SELF_DECLARED");
    }

    @Test
    void enterprises_are_searched_filtered_kept_as_a_filter_and_exported() throws IOException {
        RecordedFirm pumps = RecordedFirm.of("海城检索泵业有限公司", enterprise -> {});
        RecordedFirm robots = RecordedFirm.of("海城检索机器人有限公司", enterprise -> enterprise.put("townOrPark", "西柳镇"));
        SignedIn.as("clerk-only", "clerk");
        try (Visit visit = Browser.atDesk("clerk-only", "zh-CN")) {
            Page page = visit.page();
            assertThat(visit.open("/console/enterprises")).isEqualTo(200);
            visit.pictured("enterprises").picturedInDark("enterprises");
            page.getByLabel("名称或代码").fill("检索");
            page.getByLabel("名称或代码").press("Enter");
            page.waitForURL(Pattern.compile(".*[?&]q=%.*"));
            assertThat(visit.text()).contains("2 家企业", pumps.code(), robots.code());
            page.getByLabel("乡镇或园区").selectOption("西柳镇");
            page.waitForURL(Pattern.compile(".*[?&]town=%.*"));
            page.getByText("1 家企业").waitFor();
            assertThat(visit.text()).contains(robots.name()).doesNotContain(pumps.name());
            page.locator("summary", new Page.LocatorOptions().setHasText("我的筛选"))
                    .click();
            page.locator("#filter-name").fill("西柳的检索企业");
            visit.pictured("enterprises-filtered");
            page.getByText("保存当前筛选").click();
            page.locator("summary", new Page.LocatorOptions().setHasText("我的筛选"))
                    .click();
            String kept = page.getByText("西柳的检索企业").first().getAttribute("href");
            visit.open(kept);
            assertThat(visit.text()).contains("1 家企业", robots.name());
            page.locator("summary", new Page.LocatorOptions().setHasText("导出全部结果"))
                    .click();
            Download csv = page.waitForDownload(() -> page.getByText("CSV", new Page.GetByTextOptions().setExact(true))
                    .click());
            assertThat(Files.readString(csv.path())).contains(robots.code()).doesNotContain(pumps.code());
            visit.open("/console/enterprises?q=检索&outcome=recognition:NOT_QUALIFIED&criterion=R2&status=NOT_MET");
            assertThat(visit.text()).contains(pumps.code());
            visit.open("/console/enterprises?q=没有这样的企业");
            visit.pictured("enterprises-none");
            assertThat(visit.text()).contains("没有符合条件的企业");
            assertThat(visit.open("/console/enterprises?stage=WRONG")).isEqualTo(400);
        }
        SignedIn.as("clerk-two", "clerk");
        try (Visit other = Browser.withoutScripts("clerk-two", "en")) {
            other.open("/console/enterprises?q=检索");
            assertThat(other.text()).contains("Enterprises: 2").doesNotContain("西柳的检索企业");
            other.page().locator("select[name=town]").selectOption("西柳镇");
            other.press(other.page().getByText("Search", new Page.GetByTextOptions().setExact(true)));
            assertThat(other.text()).contains("Enterprises: 1", robots.name());
        }
    }

    /** On a slow line a page can be used before its scripts have come. */
    @Test
    void a_type_of_event_that_is_chosen_before_the_scripts_run_is_followed_once_they_do() {
        RecordedFirm firm = RecordedFirm.of("海城先选示例有限公司", enterprise -> {});
        SignedIn.as("officer-only", "officer");
        try (Visit visit = Browser.atDesk("officer-only", "zh-CN")) {
            List<Route> held = new ArrayList<>();
            visit.page().route("**/*.js", held::add);
            visit.page()
                    .navigate(
                            "/console/enterprises/" + firm.code() + "/events/new",
                            new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            visit.page().locator("#type").selectOption("SUPPORT_GIVEN");
            assertThat(visit.page().locator("#measure").count()).isZero();
            visit.page().unroute("**/*.js");
            held.forEach(Route::resume);
            visit.page().locator("#measure").waitFor();
        }
    }

    @Test
    void an_officer_records_an_event_with_its_document_and_corrects_it() throws IOException {
        RecordedFirm firm = RecordedFirm.of("海城经历示例有限公司", enterprise -> {});
        firm.again("2017-12-31", enterprise -> {});
        SignedIn.as("officer-only", "officer");
        try (Visit visit = Browser.atDesk("officer-only", "zh-CN")) {
            Page page = visit.page();
            assertThat(visit.open("/console/enterprises/" + firm.code())).isEqualTo(200);
            visit.pictured("enterprise-new");
            page.getByText("记录事件").click();
            page.getByLabel("事件", new Page.GetByLabelOptions().setExact(true)).selectOption("RECOGNISED");
            page.waitForURL(Pattern.compile(".*[?&]type=RECOGNISED.*"));
            page.getByLabel("生效日期").fill("2017年12月1日");
            page.getByLabel("文号").fill("海科发〔2017〕12号");
            assertThat(page.locator("#assessment option").allInnerTexts()).doesNotHaveDuplicates();
            page.locator("#assessment").selectOption(firm.assessment());
            page.locator("#file").setInputFiles(new FilePayload("..\\批文 1.pdf", "text/html", PDF));
            visit.pictured("event-form");
            page.getByText("记录此事件").click();
            // It goes against the assessment, so the reason is asked for, and what was typed is still there.
            assertThat(visit.text()).contains("与所依据的评估相反", "请写明理由(reason)", "请重新选择文件“批文 1.pdf”");
            assertThat(page.getByLabel("文号").inputValue()).isEqualTo("海科发〔2017〕12号");
            assertThat(page.getByLabel("生效日期").inputValue()).isEqualTo("2017年12月1日");
            visit.pictured("event-refused");
            page.getByLabel("理由").fill("经市政府专题会议研究同意");
            page.locator("#file").setInputFiles(new FilePayload("批文.exe", "application/pdf", new byte[] {'M', 'Z', 1}));
            page.getByText("记录此事件").click();
            assertThat(visit.text()).contains("文件内容不是 PDF");
            page.locator("#file").setInputFiles(new FilePayload("..\\批文 1.pdf", "text/html", PDF));
            page.getByText("记录此事件").click();
            page.waitForURL(Pattern.compile(".*/console/enterprises/" + firm.code() + "\\?.*"));
            assertThat(visit.text()).contains("认定", "海科发〔2017〕12号", "经市政府专题会议研究同意", "批文 1.pdf");
            visit.pictured("enterprise").picturedInDark("enterprise");
            Download paper =
                    page.waitForDownload(() -> page.getByText("批文 1.pdf").click());
            assertThat(Files.readAllBytes(paper.path())).isEqualTo(PDF);
            page.getByText("更正").first().click();
            page.getByLabel("生效日期").fill("2017.12.2");
            page.getByLabel("理由").fill("文号有误");
            page.getByText("记录此事件").click();
            page.waitForURL(Pattern.compile(".*/console/enterprises/" + firm.code() + "\\?.*"));
            assertThat(visit.text()).contains("已由第 2 号更正作废");
        }
        given().get("/console/enterprises/" + firm.code() + "/events/1/document")
                .then()
                .statusCode(200)
                .header("Content-Type", "application/pdf")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Disposition", "attachment; filename*=UTF-8''%E6%89%B9%E6%96%87%201.pdf");
        given().get("/console/enterprises/" + firm.code() + "/events/9/document")
                .then()
                .statusCode(404);
        SignedIn.as("clerk-only", "clerk");
        try (Visit clerk = Browser.withoutScripts("clerk-only", "en")) {
            clerk.open("/console/enterprises/" + firm.code() + "/events/new?type=STAGE_ASSIGNED");
            assertThat(clerk.page().locator("#type option[value=RECOGNISED]").count())
                    .isZero();
            clerk.page().locator("#date").fill("2017-11-01");
            clerk.page().locator("#stage").selectOption("GROWTH");
            clerk.page().locator("#reason").fill("by the road map");
            clerk.press(clerk.page().getByText("Record this event"));
            assertThat(clerk.text())
                    .contains(
                            "growth (since 2017-11-01)",
                            "As on 2018-01-01, today, at the stage that was assigned: growth.");
            clerk.shot("enterprise-en");
        }
        SignedIn.as("auditor-only", "auditor");
        try (Visit auditor = Browser.atDesk("auditor-only", "zh-CN")) {
            auditor.open("/console/enterprises/" + firm.code());
            assertThat(auditor.text()).contains("已由第 2 号更正作废").doesNotContain("记录事件");
            assertThat(auditor.page()
                            .locator("a[href*='/events/new'], a[href*='voids=']")
                            .count())
                    .isZero();
        }
    }

    @Test
    void attestations_are_settled_after_their_effect_was_shown_and_the_assessment_follows() {
        RecordedFirm one = RecordedFirm.of("海城核定甲有限公司", RegistryJourneyTest::selfDeclared);
        RecordedFirm two = RecordedFirm.of("海城核定乙有限公司", RegistryJourneyTest::selfDeclared);
        SignedIn.as("clerk-only", "clerk");
        try (Visit visit = Browser.atDesk("clerk-only", "zh-CN")) {
            Page page = visit.page();
            visit.open("/console/review?open=" + one.code());
            visit.pictured("review").picturedInDark("review");
            page.locator("main").click();
            page.keyboard().press("j");
            assertThat(page.evaluate("document.activeElement.closest('[data-queue]') !== null"))
                    .isEqualTo(true);
            page.locator("#topic").selectOption("managementTeam");
            page.locator("input[value='" + two.code() + "']").check();
            page.getByText("查看将改变什么").click();
            assertThat(visit.text()).contains("请选择是否符合", "请填写依据");
            visit.pictured("review-refused");
            page.locator("input[name=holds][value=yes]").check();
            page.getByLabel("依据").fill("查看了章程和任命文件,团队齐备");
            page.getByLabel("单位").fill("海城市科技局");
            page.locator("#day").fill("六月二十日");
            page.getByText("查看将改变什么").click();
            assertThat(visit.text()).contains("请填写核定日期,如 2017-06-30");
            assertThat(page.locator("#day").inputValue()).isEqualTo("六月二十日");
            page.locator("#day").fill("2017年6月20日");
            page.getByText("查看将改变什么").click();
            assertThat(visit.text()).contains("核定后将改变", one.code(), two.code());
            visit.pictured("review-preview");
            String before = given().get("/api/v1/enterprises/" + one.code()).path("latest.id");
            assertThat(page.locator("#day").inputValue()).isEqualTo("2017年6月20日");
            page.getByText("核定并重新评估").click();
            page.getByText("已核定 2 家企业").waitFor();
            String after = given().get("/api/v1/enterprises/" + one.code()).path("latest.id");
            assertThat(after).isNotEqualTo(before);
            given().get("/api/v1/assessments/" + after + "/request")
                    .then()
                    .statusCode(200)
                    .body("enterprise.attestations.managementTeam.basis", org.hamcrest.Matchers.equalTo("ATTESTED"))
                    .body("enterprise.attestations.managementTeam.by", org.hamcrest.Matchers.equalTo("海城市科技局"))
                    .body("enterprise.attestations.managementTeam.on", org.hamcrest.Matchers.equalTo("2017-06-20"));
            visit.open("/console/enterprises/" + one.code());
            assertThat(visit.text()).contains("查看了章程和任命文件");
        }
    }

    @Test
    void the_programme_shows_targets_and_report_and_rechecks_the_registry() {
        RecordedFirm.of("海城复核示例有限公司", enterprise -> {});
        SignedIn.as("officer-only", "officer");
        try (Visit visit = Browser.atDesk("officer-only", "zh-CN")) {
            Page page = visit.page();
            assertThat(visit.open("/console/programme")).isEqualTo(200);
            assertThat(visit.text()).contains("目标", "年终报告", "合计");
            visit.pictured("programme").picturedInDark("programme");
            page.locator("#asOf").fill("2017年6月30日");
            page.getByText("开始复核").click();
            page.waitForURL(Pattern.compile(".*/recheck/.*"));
            page.getByText("结果改变的企业").waitFor();
            assertThat(visit.text()).contains("已完成");
            visit.pictured("recheck");
            assertThat(visit.open("/console/programme/recheck/none")).isEqualTo(404);
        }
    }
}
