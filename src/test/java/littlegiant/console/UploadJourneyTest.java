package littlegiant.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
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
            page.locator("#asOf").fill("2017-06-30");
            page.locator("main button.primary").click();
            assertThat(page.locator(".notice.good")).containsText("已记录 2 家企业的评估");
            assertThat(page.locator("main")).containsText("海城乙厂");
            visit.pictured("upload-recorded");
        }
    }
}
