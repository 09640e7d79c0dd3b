package littlegiant.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

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

    /** Puts a text in the place of all, as somebody does who pastes it. */
    private static void paste(Visit visit, String text) {
        Locator content = visit.page().locator(".cm-content");
        content.press("Control+a");
        content.evaluate("""
                (place, text) => {
                  const data = new DataTransfer();
                  data.setData('text/plain', text);
                  place.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
                }
                """, text);
    }

    @Test
    void a_typo_is_marked_as_it_is_typed_and_mended_by_one_press() {
        SignedIn.as("officer-rules", "officer");
        try (Visit visit = Browser.atDesk("officer-rules", "zh-CN")) {
            visit.open(CULTIVATION + "&line=38");
            Page page = visit.page();
            assertThat(problems(visit)).containsText("没有发现问题");
            assertThat(page.locator(".says")).containsText("研发人员占职工总数的比例不低于 5%");
            // In the outline too a title says its threshold, and nobody reads {1}.
            assertThat(page.locator("#outline")).containsText("研发人员占职工总数的比例不低于 5%");
            assertThat(page.locator("#outline")).not().containsText("{1}");
            visit.pictured("editor");

            // The last letter of RD_EMPLOYEES is taken away by the keys alone.
            for (int i = 0; i < 2; i++) {
                page.keyboard().press("ArrowDown");
            }
            page.keyboard().press("Home");
            for (int i = 0; i < "insert( require( \"C2\", ratio( RD_EMPLOYEES".length(); i++) {
                page.keyboard().press("ArrowRight");
            }
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

    @Test
    void without_scripts_the_field_saves_and_two_edits_of_one_file_are_merged_rule_by_rule() {
        SignedIn.as("officer-rules", "officer");
        SignedIn.as("officer-other", "officer");
        try (Visit one = Browser.withoutScripts("officer-rules", "zh-CN");
                Visit other = Browser.atDesk("officer-other", "zh-CN")) {
            one.open(CULTIVATION);
            other.open(CULTIVATION);
            Locator field = one.page().locator("#text");
            String text = field.inputValue();
            assertThat(other.page().locator("#others")).containsText("officer-rules");
            field.fill(text.replace(C2, C2.replace("5%", "6%")).replace("\"3%\"", "\"4%\""));
            one.press(one.page().getByText("保存", new Page.GetByTextOptions().setExact(true)));
            assertThat(one.page().locator(".notice.good")).containsText("已保存到工作副本");

            paste(other, text.replace(C2, C2.replace("5%", "7%")).replace("SMALL", "MICRO"));
            assertThat(other.page().locator("#meanwhile")).containsText("文件已被改动(officer-rules)");
            other.page()
                    .getByText("保存", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(other.page().locator("main")).containsText("您改了 C1c");
            assertThat(other.page().locator("main")).containsText("对方改了 C3");
            for (int side = 0; side < 2; side++) {
                Locator marked =
                        other.page().locator(".merge .part pre").nth(side).locator("mark");
                assertThat(marked).hasCount(1);
                assertThat(marked).containsText(side == 0 ? "\"7%\"" : "\"6%\"");
            }
            other.pictured("merge").picturedInDark("merge");
            other.page().getByLabel("用对方的").check();
            other.page().getByText("保存合并结果").click();
            assertThat(other.page().locator(".notice.good")).containsText("已保存到工作副本");
            assertThat(other.page().locator("textarea[name=base]").inputValue())
                    .contains("\"6%\"", "\"4%\"", "sizeAtMost( MICRO )")
                    .doesNotContain("\"7%\"");

            given().get("/api/v1/audit?what=rules&limit=2")
                    .then()
                    .body("entries.what", contains("rules.merged", "rules.saved"))
                    .body("entries.who", contains("officer-other", "officer-rules"))
                    .body("entries.subject", everyItem(equalTo("haicheng-2017/cultivation.drl")));
            SignedIn.as("reads-trail", "auditor");
            try (Visit trail = Browser.atDesk("reads-trail", "zh-CN")) {
                trail.open("/console/admin/audit?what=rules");
                assertThat(trail.text()).contains("合并两人的改动", "保存规则文件", "散列值", "officer-other");
                trail.pictured("audit-rules");
                trail.page()
                        .locator("a[href='/console/editor?file=haicheng-2017/cultivation.drl']")
                        .first()
                        .click();
                assertThat(trail.page().locator("main")).containsText("cultivation.drl");
            }
            WorkingCopy.edit("haicheng-2017/cultivation.drl", "\"6%\"", "\"8%\"");
            one.open(CULTIVATION);
            assertThat(one.page().locator(".writing > header")).containsText("有人在规则文件夹里直接改过");
            one.shot("editor-without-scripts");
        }
    }

    @Test
    void cases_stand_against_criteria_and_one_that_fails_says_why() {
        SignedIn.as("officer-rules", "officer");
        WorkingCopy.edit("haicheng-2017/cultivation.drl", C2, C2.replace("5%", "95%"));
        WorkingCopy.edit(
                "haicheng-2017/cases/C2.yaml",
                "rdEmployees: 0 } ] }\n    expect: NOT_MET",
                "rdEmployees: 0 } ] }\n    expect: MET");
        try (Visit visit = Browser.atDesk("officer-rules", "zh-CN")) {
            visit.open("/console/cases?policy=haicheng-2017&decision=cultivation");
            Locator failing = visit.page().locator("tr.fails").first();
            assertThat(failing).containsText("应为");
            assertThat(failing.locator("td.asked")).containsText("不符合");
            assertThat(visit.page().locator("#table")).containsText("95%");
            visit.shot("cases");
            visit.open("/console/cases?policy=haicheng-2017&decision=cultivation&failing=yes");
            assertThat(visit.page().locator("tr.fails").first()).containsText("应为");
            visit.pictured("cases-failing");
        }
    }

    @Test
    void a_recorded_assessment_becomes_a_case_without_what_tells_whose_it_is() {
        SignedIn.as("officer-rules", "officer");
        String id = SignedIn.as("keeps-registry", "clerk")
                .contentType("application/json")
                .body("""
                    {"asOf":"2017-06-30","enterprise":{"unifiedSocialCreditCode":"91210381MA0P000187","creditCodeVerified":true,
                     "name":"海城试算企业","townOrPark":"腾鳌开发区","category":"MANUFACTURING",
                     "years":[{"fiscalYear":2016,"employees":100,"rdEmployees":8}]}}
                    """)
                .post("/api/v1/assessments")
                .path("id");
        try (Visit visit = Browser.atDesk("officer-rules", "zh-CN")) {
            visit.open("/console/assessments/" + id);
            visit.page().getByText("做成案例").click();
            assertThat(visit.page().locator(".cm-content")).containsText("rdEmployees: 8");
            assertThat(visit.page().locator("textarea[name=text]").inputValue())
                    .doesNotContain("海城试算企业", "91210381MA0P000187");
            assertThat(problems(visit)).containsText("没有发现问题");
            visit.shot("case-of-assessment");
            visit.page()
                    .getByText("保存", new Page.GetByTextOptions().setExact(true))
                    .click();
            assertThat(visit.page().locator(".notice.good")).containsText("已保存到工作副本");
            visit.open("/console/cases?policy=haicheng-2017&decision=cultivation");
            assertThat(visit.page().locator("#table")).containsText("一家企业:培育条件");
            assertThat(visit.page().locator("#table .met").first()).containsText("案例全部通过");
        } finally {
            SignedIn.as("officer-rules", "officer")
                    .header("If-Match", "*")
                    .delete("/api/v1/rules/haicheng-2017/cases/assessed-1.yaml");
        }
    }
}
