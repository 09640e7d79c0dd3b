package littlegiant.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import littlegiant.SignedIn;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A table is uploaded, refused with its cells named and marked, mended and recorded. */
@QuarkusTest
@TestProfile(ConsoleService.class)
class UploadJourneyTest {
    private static final String HEADINGS = "统一社会信用代码,企业名称,会计年度,职工总数,研发人员,主营业务收入(元)\n";

    private static FilePayload table(String rows) {
        return new FilePayload("企业.csv", "text/csv", (HEADINGS + rows).getBytes(StandardCharsets.UTF_8));
    }

    /** Slows down what a window sends, to so many bytes a second. */
    private static void send(Page page, int bytesPerSecond) {
        JsonObject conditions = new JsonObject();
        conditions.addProperty("offline", false);
        conditions.addProperty("latency", 0);
        conditions.addProperty("downloadThroughput", -1);
        conditions.addProperty("uploadThroughput", bytesPerSecond);
        page.context().newCDPSession(page).send("Network.emulateNetworkConditions", conditions);
    }

    @Test
    void sending_shows_how_much_has_arrived_and_once_it_is_stopped_nothing_is_recorded() {
        SignedIn.as("clerk-sends", "clerk");
        for (String language : List.of("zh-CN", "en")) {
            try (Visit visit = Browser.atDesk("clerk-sends", language)) {
                Page page = visit.page();
                visit.open("/console/assess/upload");
                Locator listed = page.locator("main > .card tbody tr");
                int before = listed.count();
                page.locator("#file").setInputFiles(table("91210381MA0U90001G,海城甲厂,2016,100,6,0.8亿\n".repeat(60_000)));
                send(page, 30_000);
                page.locator("main button.primary").click();
                Locator progress = page.locator("[data-sending] progress");
                assertThat(progress).isVisible();
                assertThat(page.locator("[data-percent]")).hasText(Pattern.compile("[1-9]\\d?%"));
                Assertions.assertThat(Integer.parseInt(progress.getAttribute("value")))
                        .isBetween(1, 99);
                assertThat(page.locator("[data-says]"))
                        .containsText(language.equals("en") ? "can be cancelled" : "可以取消");
                assertThat(page.locator("main button.primary")).isDisabled();
                visit.pictured("upload-sending" + (language.equals("en") ? "-en" : ""));
                page.locator("[data-stop]").click();
                assertThat(page.locator("[data-says]"))
                        .containsText(language.equals("en") ? "nothing was recorded" : "什么也没有记录");
                assertThat(progress).isHidden();
                assertThat(page.locator("main button.primary")).isEnabled();
                visit.shot("upload-stopped");
                send(page, -1);
                visit.open("/console/assess/upload");
                assertThat(listed).hasCount(before);
            }
        }
    }

    @Test
    void a_table_of_several_megabytes_arrives() {
        SignedIn.as("clerk-sends", "clerk");
        try (Visit visit = Browser.atDesk("clerk-sends", "zh-CN")) {
            visit.open("/console/assess/upload");
            visit.page()
                    .locator("#file")
                    .setInputFiles(table("91210381MA0U90001G,海城甲厂,2016,100,6,0.8亿\n".repeat(60_000)));
            visit.page().locator("#asOf").fill("2017-06-30");
            visit.page().locator("main button.primary").click();
            visit.page().waitForURL(Pattern.compile("/console/assess/upload/[0-9a-f-]{36}$"));
            assertThat(visit.page().locator("main .notice.bad:not(#connection)"))
                    .containsText("什么也没有记录");
        }
    }

    @Test
    void what_is_refused_when_it_has_arrived_is_said_as_without_scripts() {
        SignedIn.as("clerk-sends", "clerk");
        try (Visit visit = Browser.atDesk("clerk-sends", "zh-CN");
                Visit bare = Browser.withoutScripts("clerk-sends", "zh-CN")) {
            for (Visit one : List.of(visit, bare)) {
                one.open("/console/assess/upload");
                assertThat(one.page().locator("[data-sending]")).isHidden();
                one.page().locator("#file").setInputFiles(table("91210381MA0U90001G,海城甲厂,2016,100,6,0.8亿\n"));
                one.page().locator("#asOf").fill("2017-13-45");
                one.press(one.page().locator("main button.primary"));
                assertThat(one.page().locator("#fault .notice")).containsText("2017-13-45");
            }
            Assertions.assertThat(visit.page().locator("#file").evaluate("field => field.files.length"))
                    .as("the file is still chosen where scripts run")
                    .isEqualTo(1);
            visit.shot("upload-fault");
            bare.open("/console/assess/upload");
            bare.page().locator("#file").setInputFiles(table("91210381MA0U90001G,海城甲厂,2016,100,6,0.8亿\n"));
            bare.page().locator("#asOf").fill("2017.6.30");
            bare.press(bare.page().locator("main button.primary"));
            bare.page().waitForURL(Pattern.compile("/console/assess/upload/[0-9a-f-]{36}$"));
        }
    }

    @Test
    void wrong_cells_are_listed_and_marked_and_the_mended_table_is_recorded() {
        SignedIn.as("clerk-only", "clerk");
        try (Visit visit = Browser.atDesk("clerk-only", "zh-CN")) {
            Page page = visit.page();
            visit.open("/console/assess/upload");
            visit.pictured("upload");
            page.locator("#file").setInputFiles(table("""
                    91210381MA0U90001G,海城甲厂,2016,一百,6,0.8亿
                    91210381MA0U90002K,海城乙厂,2016,100,120,5000万
                    """));
            page.locator("#asOf").fill("2017-06-30");
            page.locator("main button.primary").click();
            assertThat(page.locator("main .notice.bad:not(#connection)")).containsText("什么也没有记录");
            assertThat(page.locator("main")).containsText("D2");
            assertThat(page.locator("main")).containsText("而给出的是“一百”");
            visit.pictured("upload-refused");
            Download marked =
                    page.waitForDownload(() -> page.getByText("下载标注了错误的表格").click());
            Assertions.assertThat(marked.suggestedFilename()).isEqualTo("marked.xlsx");
            marked.saveAs(Path.of("target", "screenshots", "marked.xlsx"));
            page.getByText("上传另一个文件").click();
            page.locator("#file").setInputFiles(table("""
                    91210381MA0U90001G,海城甲厂,2016,100,6,0.8亿
                    91210381MA0U90002K,海城乙厂,2016,100,20,5000万
                    """));
            page.locator("#asOf").fill("2017年6月30日");
            page.locator("main button.primary").click();
            assertThat(page.locator(".notice.good")).containsText("已记录 2 家企业的评估");
            assertThat(page.locator("main")).containsText("海城乙厂");
            visit.pictured("upload-recorded");
        }
    }
}
