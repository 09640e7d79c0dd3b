package littlegiant.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import littlegiant.SignedIn;
import org.junit.jupiter.api.Test;

/** An enterprise is assessed in the form. */
@QuarkusTest
@TestProfile(ConsoleService.class)
class AssessJourneyTest {

    private static Locator field(Page page, String address) {
        return page.locator("[id='" + FieldAddress.id(address) + "']");
    }

    @Test
    void latest_facts_are_filled_in_and_the_answer_moves_as_figures_are_changed_until_it_is_recorded() {
        AnswerJourneyTest.recorded();
        try (Visit visit = Browser.atDesk("clerk-only", "zh-CN")) {
            Page page = visit.page();
            visit.open("/console/assess");
            visit.pictured("assess-start");
            page.getByLabel("统一社会信用代码").fill("91210381ma0p000187");
            page.getByText("开始评估").click();
            // Its scripts have to be there before anything is typed.
            page.waitForURL("**/console/assess?*");
            page.locator("#asOf").fill("2017-06-30");
            assertThat(field(page, "years.2016.rdEmployees")).hasValue("5");
            assertThat(page.locator("#cultivation .finding").first()).containsText("4.24%");
            visit.pictured("assess");
            // What it would take, and again with one figure held.
            page.getByText("算达标路径").click();
            assertThat(page.locator("#plan .planned")).containsText("2016 年");
            visit.pictured("assess-plan");
            // A limit that is dragged, by keys as well, is written into its field, and the plan follows it.
            Locator range = page.locator("#plan input[type=range]").first();
            Locator limit = page.locator("#plan input[name^='plan.atMost.']").first();
            assertThat(range).isVisible();
            range.focus();
            page.keyboard().press("Home");
            assertThat(limit).hasValue(range.getAttribute("min"));
            assertThat(page.locator("#plan .planned li").first()).containsText("已限定,本次不变");
            assertThat(range).isFocused();
            visit.shot("assess-plan-dragged");
            // And the range follows what is typed.
            limit.fill("90,000,000");
            assertThat(range).hasValue("90000000");
            limit.fill("");
            assertThat(range).hasValue(range.getAttribute("max"));
            page.locator("#plan input[name='plan.keep']").first().check();
            page.getByText("按限定重算").click();
            assertThat(page.locator("#plan input[name='plan.keep']:checked")).hasCount(1);
            assertThat(page.locator("#plan .planned")).containsText("已限定,本次不变");
            // Six of 118 are enough; nothing is recorded by that.
            field(page, "years.2016.rdEmployees").fill("6");
            assertThat(page.locator("#cultivation .finding", new Page.LocatorOptions().setHasText("四(一)2")))
                    .containsText("5.08%");
            assertThat(page.locator(".changed")).containsText("4.24%");
            // Money in other units is echoed in yuan.
            field(page, "years.2016.mainBusinessRevenue").fill("0.8亿");
            assertThat(page.locator("[data-notes='years.2016.mainBusinessRevenue']"))
                    .containsText("= 80,000,000元 · 8,000万元");
            // A bare 8000 where it was 80,000,000 is asked about.
            field(page, "years.2016.mainBusinessRevenue").fill("8000");
            Locator question = page.locator("[data-question='years.2016.mainBusinessRevenue']");
            assertThat(question).containsText("8,000 元还是 8,000 万元");
            visit.shot("assess-question");
            // The question goes as soon as it is answered.
            question.getByLabel("8000万元").click();
            assertThat(field(page, "years.2016.mainBusinessRevenue")).hasValue("8000万元");
            // What is wrong is told at its field, by the rules of any submission.
            field(page, "years.2016.rdEmployees").fill("600");
            assertThat(page.locator("#result .notice.bad")).containsText("研发人员");
            assertThat(field(page, "years.2016.rdEmployees")).hasAttribute("aria-invalid", "true");
            visit.shot("assess-fault");
            // Reloaded, the draft is there with what is wrong in it.
            page.navigate("/console/assess?creditCode=91210381MA0P000187");
            assertThat(page.locator("main")).containsText("已恢复你的草稿");
            assertThat(field(page, "years.2016.rdEmployees")).hasValue("600");
            field(page, "years.2016.rdEmployees").fill("6");
            assertThat(page.locator("#result .notice.bad")).hasCount(0);
            page.getByText("记录评估").first().click();
            page.waitForURL("**/console/assessments/*");
            assertThat(page.locator("#cultivation .finding", new Page.LocatorOptions().setHasText("四(一)2")))
                    .containsText("5.08%");
            page.navigate("/console/assess");
            assertThat(page.locator("main")).containsText("没有草稿");
        }
    }

    @Test
    void a_form_that_is_sent_waits_for_the_answer_under_way_and_asks_for_none_after_it() {
        SignedIn.as("clerk-hurries", "clerk");
        try (Visit visit = Browser.atDesk("clerk-hurries", "zh-CN")) {
            Page page = visit.page();
            visit.open("/console/assess?blank=yes&policy=haicheng-2017");
            List<Route> answers = new ArrayList<>();
            List<String> sent = new ArrayList<>();
            page.route("**/console/assess/answer", answers::add);
            page.onRequest(request -> {
                if (request.isNavigationRequest()) {
                    sent.add(request.method() + " " + request.url());
                }
            });
            field(page, "name").fill("赶时间的企业");
            page.waitForCondition(() -> answers.size() == 1);
            page.getByText("丢弃草稿").last().click();
            page.waitForTimeout(1_000);
            assertThat(sent).as("sent while an answer is on its way").isEmpty();
            assertThat(answers).as("asked while the form waits").hasSize(1);
            answers.get(0).resume();
            assertThat(page.locator("main")).containsText("没有草稿");
        }
    }

    @Test
    void what_is_added_is_where_one_goes_on_with_scripts_and_without() {
        for (boolean scripts : new boolean[] {true, false}) {
            // Each with drafts of its own.
            String clerk = scripts ? "clerk-adds" : "clerk-adds-bare";
            SignedIn.as(clerk, "clerk");
            try (Visit visit = scripts ? Browser.atDesk(clerk, "zh-CN") : Browser.withoutScripts(clerk, "zh-CN")) {
                Page page = visit.page();
                visit.open("/console/assess?blank=yes&policy=haicheng-2017");
                visit.press(page.getByText("加一项知识产权"));
                assertIsWhereOneGoesOn(field(page, "intellectualProperty.0.type"));
                visit.press(page.getByText("加一项知识产权"));
                assertIsWhereOneGoesOn(field(page, "intellectualProperty.1.type"));
                visit.press(page.getByText("加一条违法记录"));
                assertIsWhereOneGoesOn(field(page, "violations.0.ground"));
                page.locator("#asOf").fill("2017-06-30");
                visit.press(page.getByText("加一个更早的年度"));
                assertIsWhereOneGoesOn(field(page, "years.2013.employees"));
            }
        }
    }

    /** The field has the focus and stands in the window. */
    private static void assertIsWhereOneGoesOn(Locator field) {
        assertThat(field).isFocused();
        assertThat(field).isInViewport();
    }

    @Test
    void a_code_with_another_check_character_is_refused_in_the_words_of_the_form_and_seen_whole() {
        SignedIn.as("clerk-compares", "clerk");
        try (Visit visit = Browser.atDesk("clerk-compares", "zh-CN")) {
            Page page = visit.page();
            visit.open("/console/assess?blank=yes&policy=haicheng-2017");
            Locator code = field(page, "unifiedSocialCreditCode");
            code.fill("91350203M0001QKT19");
            code.blur();
            assertThat(page.locator("#result .notice.bad")).containsText("请在“代码已核实”一栏填“是”");
            assertThat(visit.text()).doesNotContain("creditCodeVerified");
            code.fill("WWWWWWWWMMMMMMMM88");
            for (int width : new int[] {1280, 1024, 800, 390}) {
                page.setViewportSize(width, 844);
                assertThat((Boolean) code.evaluate("field => field.scrollWidth <= field.clientWidth"))
                        .as("all eighteen characters are seen at %d px", width)
                        .isTrue();
            }
            page.setViewportSize(1280, 800);
            visit.pictured("assess-code");
        }
    }

    @Test
    void without_scripts_facts_are_typed_shown_and_recorded_too() {
        SignedIn.as("clerk-only", "clerk");
        try (Visit visit = Browser.withoutScripts("clerk-only", "en")) {
            Page page = visit.page();
            visit.open("/console/assess");
            visit.press(page.getByText("Blank form"));
            field(page, "unifiedSocialCreditCode").fill("91210300MA0P000288");
            field(page, "name").fill("No Scripts Ltd");
            page.locator("#g-people input").first().fill("many");
            visit.press(page.getByText("Show result").last());
            assertThat(page.locator("main")).containsText("Mend these first");
            assertThat(visit.text()).contains("many");
            assertThat(field(page, "name").inputValue()).isEqualTo("No Scripts Ltd");
        }
    }
}
