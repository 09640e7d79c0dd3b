package littlegiant.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import littlegiant.SignedIn;
import littlegiant.WorkingCopy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Officers edit the files of the working copy: with the editor, with the keyboard alone, without scripts, and two at once. */
@QuarkusTest
@TestProfile(ConsoleService.class)
class EditorJourneyTest {
    private static final String CULTIVATION = "/console/editor?file=haicheng-2017/cultivation.drl";
    private static final String C2 = "ratio( RD_EMPLOYEES, EMPLOYEES ).atLeast( \"5%\" )";

    @BeforeEach
    @AfterEach
    void restoreRules() {
        WorkingCopy.restore();
    }

    private static Locator problems(Visit visit) {
        return visit.page().locator("#problems");
    }

    @Test
    void a_typo_is_marked_as_it_is_typed_and_mended_by_one_press() {
        SignedIn.as("officer-rules", "officer");
        try (Visit visit = Browser.atDesk("officer-rules", "zh-CN")) {
            visit.open(CULTIVATION + "&line=38");
            Page page = visit.page();
            assertThat(problems(visit)).containsText("没有发现问题");
            assertThat(page.locator(".says")).containsText("研发人员占职工总数的比例不低于 5%");
            visit.pictured("editor");

            page.keyboard().press("End");
            page.keyboard().press("ArrowDown");
            page.locator(".cm-content").press("Control+f");
            page.locator(".cm-search [name=search]").fill("RD_EMPLOYEES");
            page.keyboard().press("Enter");
            page.keyboard().press("Escape");
            page.keyboard().press("ArrowRight");
            page.keyboard().press("Backspace");
            assertThat(problems(visit)).containsText("RD_EMPLOYEE");
            assertThat(page.locator("#problems [data-fix]").first()).hasText("改为 RD_EMPLOYEES");
            page.locator(".cm-lintRange-error").first().hover();
            page.locator(".cm-tooltip .cm-diagnosticAction").waitFor();
            visit.shot("editor-typo");
            page.keyboard().press("Control+.");
            assertThat(problems(visit)).containsText("没有发现问题");

            page.keyboard().press("End");
            page.keyboard().press("Enter");
            page.keyboard().type("rati");
            page.locator(".cm-tooltip-autocomplete li[aria-selected]").waitFor();
            assertThat(page.locator(".cm-tooltip-autocomplete")).containsText("甲占乙的比例");
            visit.shot("editor-completion");
            page.keyboard().press("Escape");
            page.keyboard().press("Control+z");
            page.keyboard().press("Control+s");
            assertThat(page.locator(".notice.good")).containsText("已保存到工作副本");
        }
    }
}
