package littlegiant.console;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.WaitUntilState;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.ArrayList;
import java.util.List;
import littlegiant.SignedIn;
import littlegiant.WorkingCopy;
import littlegiant.wording.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An officer writes a criterion by choosing, looks at the rule and its cases, and finds both in the working copy. */
@QuarkusTest
@TestProfile(ConsoleService.class)
class NewCriterionJourneyTest {

    @AfterEach
    void restoreRules() {
        SignedIn.as("chooses", "officer").delete("/api/v1/rules/haicheng-2017/cases/C8.yaml");
        WorkingCopy.restore();
    }

    /** On a slow line a page can be used before its scripts have come. */
    @Test
    void a_choice_made_before_the_scripts_run_is_followed_once_they_do() {
        SignedIn.as("chooses", "officer");
        try (Visit visit = Browser.atDesk("chooses", "zh-CN")) {
            List<Route> held = new ArrayList<>();
            visit.page().route("**/*.js", held::add);
            visit.page()
                    .navigate("/console/new-criterion", new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
            visit.page().locator("#kind").selectOption("RATIO");
            assertThat(visit.page().locator("#second").count()).isZero();
            visit.page().unroute("**/*.js");
            held.forEach(Route::resume);
            visit.page().locator("#second").waitFor();
        }
    }

    @Test
    void a_criterion_is_chosen_shown_with_its_cases_and_saved() {
        SignedIn.as("chooses", "officer");
        try (Visit visit = Browser.atDesk("chooses", "zh-CN")) {
            visit.open("/console/rules");
            visit.page().getByText("新增条件").first().click();
            visit.page().locator("#kind").selectOption("RATIO");
            visit.page().locator("#second").waitFor();
            assertThat(visit.page().locator("#id").inputValue()).isEqualTo("C8");
            assertThat(visit.page().locator("#clauses option[value='四(一)2']").getAttribute("label"))
                    .as("the section in which the clause stands")
                    .contains("培育条件");
            assertThat(visit.page().locator("#clause").getAttribute("list")).isEqualTo("clauses");
            // A clause that no rule names can be typed as well.
            visit.page().locator("#clause").fill("四(一)3");
            visit.page().locator("#title").fill("研究开发费用占营业收入的比例不低于 4.5%");
            visit.page().locator("#first").selectOption("RD_EXPENSE");
            visit.page().locator("#second").selectOption("OPERATING_REVENUE");
            visit.page().locator("#threshold").fill("4.5%");
            visit.page().locator("#category").selectOption("MANUFACTURING");
            visit.page().locator("#effective").fill("2018-2-30");
            visit.page().getByText("写出来看看").click();
            assertThat(visit.text()).contains("“2018-2-30”不是日期");
            visit.page().locator("#effective").fill("2018-3-1");
            visit.page().getByText("写出来看看").click();
            assertThat(visit.text())
                    .contains(
                            "不低于 {1}",
                            "insert( require( \"C8\", ratio( RD_EXPENSE, OPERATING_REVENUE ).atLeast( \"4.5%\" ) ) );",
                            "Enterprise( category == Category.MANUFACTURING )",
                            "date-effective \"2018-03-01\"",
                            "vary: rdExpense",
                            "别的类别不适用");
            visit.pictured("new-criterion");
            visit.page().locator("button[value=save]").click();
            assertThat(visit.page().url()).contains("/console/rules/haicheng-2017/C8");
            assertThat(visit.text()).contains("研究开发费用占营业收入的比例不低于 4.5%");
            assertThat(SignedIn.as("chooses", "officer")
                            .get("/api/v1/rules/haicheng-2017/cases/C8.yaml")
                            .asString())
                    .contains("criterion: C8");
            given().get("/api/v1/audit?what=rules.criterion&limit=2")
                    .then()
                    .body("entries.who", everyItem(equalTo("chooses")))
                    .body("entries.after.criterion", everyItem(equalTo("C8")))
                    .body("entries.subject", contains("haicheng-2017/cases/C8.yaml", "haicheng-2017/cultivation.drl"));
        }
    }

    @Test
    void a_fact_is_declared_and_the_trail_says_who_declared_it() {
        SignedIn.as("chooses", "officer");
        try (Visit visit = Browser.atDesk("chooses", "zh-CN")) {
            visit.open("/console/new-criterion?policy=haicheng-2017");
            visit.page().locator("#fact").click();
            visit.page().locator("#name").fill("股权融资额");
            visit.page().locator("#unit").selectOption("元");
            visit.page().locator("button[value=declare]").click();
            assertThat(visit.text()).contains("已声明");
            given().get("/api/v1/audit?what=rules&limit=1")
                    .then()
                    .body("entries[0].what", equalTo("rules.fact"))
                    .body("entries[0].who", equalTo("chooses"))
                    .body("entries[0].subject", equalTo("haicheng-2017/policy.yaml"))
                    .body("entries[0].after.fact", equalTo("股权融资额"));
        }
    }

    @Test
    void what_is_typed_survives_the_declaration_of_a_fact_and_its_refusal() {
        SignedIn.as("chooses", "officer");
        try (Visit visit = Browser.withoutScripts("chooses", "zh-CN")) {
            visit.open("/console/new-criterion?policy=haicheng-2017");
            typeFinancing(visit, "四(一)7");
            visit.press(visit.page().locator("summary:has(#fact)"));
            visit.page().locator("#name").fill("股权-融资额");
            visit.page().locator("#hint").fill("只算已到账的");
            visit.press(visit.page().locator("button[value=declare]"));
            assertThat(visit.text()).contains("名称用 1 至 40 个字母");
            assertThat(visit.page().locator("#name").inputValue()).isEqualTo("股权-融资额");
            assertThat(visit.page().locator("#hint").inputValue()).isEqualTo("只算已到账的");
            assertThat(visit.page().locator("#title").inputValue()).isEqualTo("股权融资额不低于 {1}");
            visit.page().locator("#name").fill("股权融资额");
            visit.press(visit.page().locator("button[value=declare]"));
            assertThat(visit.text()).contains("已声明");
            assertThat(visit.page().locator("#title").inputValue()).isEqualTo("股权融资额不低于 {1}");
            assertThat(visit.page().locator("#clause").inputValue()).isEqualTo("四(一)7");
            assertThat(visit.page().locator("#threshold").inputValue()).isEqualTo("500万元");
            assertThat(visit.page().locator("#name").inputValue())
                    .as("what is declared is not proposed again")
                    .isEmpty();
        }
    }

    @Test
    void cases_that_come_out_otherwise_are_listed_before_the_criterion_is_saved_and_after() {
        SignedIn.as("chooses", "officer");
        try (Visit visit = Browser.atDesk("chooses", "zh-CN")) {
            declareFinancing(visit);
            visit.page().locator("#first").selectOption("股权融资额");
            visit.page().getByText("写出来看看").click();
            assertThat(visit.text())
                    .contains("个已有案例的结果会变,存入后请改这些案例", "到案例页看:培育条件")
                    .doesNotContain("检查通过,案例都符合")
                    .doesNotContain("错误和提醒");
            assertThat(visit.page().locator("#draft table").innerText())
                    .contains(
                            CaseWords.label("QUALIFIED").in(Language.ZH),
                            CaseWords.label("INCOMPLETE").in(Language.ZH))
                    .doesNotContain("QUALIFIED", "INCOMPLETE");
            int changed = visit.page().locator("#draft table tbody tr").count();
            assertThat(visit.text()).contains(changed + " 个已有案例的结果会变");
            visit.pictured("new-criterion-changes-cases");
            visit.page().locator("#title").press("Enter");
            assertThat(visit.page().url())
                    .as("Enter looks again, and saves nothing")
                    .endsWith("/new-criterion");
            visit.page().locator("button[value=save]").click();
            assertThat(visit.text()).contains("已存入工作副本", changed + " 个已有案例的结果与案例所写的不同,请改这些案例");
            assertThat(visit.page().locator("#failing tbody tr").count()).isEqualTo(changed);
            visit.page().locator("#failing a.button").first().click();
            assertThat(visit.page().url()).contains("/console/cases?policy=haicheng-2017&decision=cultivation");
            assertThat(visit.page().locator("tr.fails").count()).isEqualTo(changed);
            visit.open("/console/publish");
            assertThat(visit.text())
                    .as("the page of publishing counts the same")
                    .contains("中有 " + changed + " 个未通过");
        }
    }

    @Test
    void a_case_that_fails_anyhow_is_not_laid_to_the_criterion() {
        SignedIn.as("chooses", "officer");
        WorkingCopy.edit(
                "haicheng-2017/cases/C1a.yaml",
                "given: { registeredDivision: \"210321\" }\n    expect: NOT_MET",
                "given: { registeredDivision: \"210321\" }\n    expect: MET");
        try (Visit visit = Browser.atDesk("chooses", "en-GB")) {
            visit.open("/console/new-criterion?policy=haicheng-2017&kind=VIOLATIONS");
            typeFraud(visit);
            visit.page().locator("#criterion button[value=show]").click();
            assertThat(visit.text())
                    .contains("Other cases that fail already, with this criterion or without it: 1.")
                    .doesNotContain("come out otherwise", "every case passes");
        }
    }

    @Test
    void a_clause_that_is_not_listed_leads_to_the_list() {
        SignedIn.as("chooses", "officer");
        try (Visit visit = Browser.atDesk("chooses", "zh-CN")) {
            visit.open("/console/new-criterion?policy=haicheng-2017");
            typeFinancing(visit, "四(一)9");
            visit.page().locator("#first").selectOption("EMPLOYEES");
            visit.page().locator("#threshold").fill("1人");
            visit.page().getByText("写出来看看").click();
            assertThat(visit.text())
                    .contains("条款“四(一)9”不在 policy.yaml 列出的条款之中", "打开 policy.yaml 补条款")
                    .doesNotContain("错误和提醒");
            assertThat(visit.page().locator("#draft a[href*=editor]").last().getAttribute("href"))
                    .contains("file=haicheng-2017/policy.yaml&line=11");
        }
    }

    @Test
    void nothing_is_announced_where_nothing_is_wrong() {
        SignedIn.as("chooses", "officer");
        try (Visit visit = Browser.atDesk("chooses", "zh-CN")) {
            visit.open("/console/new-criterion?policy=haicheng-2017&kind=VIOLATIONS");
            typeFraud(visit);
            visit.page().getByText("写出来看看").click();
            assertThat(visit.text()).contains("检查通过,案例都符合。").doesNotContain("错误和提醒");
            assertThat(visit.page().locator("#draft h3").allInnerTexts()).noneMatch(heading -> heading.contains("提醒"));
        }
    }

    private static void typeFinancing(Visit visit, String clause) {
        visit.page().locator("#clause").fill(clause);
        visit.page().locator("#title").fill("股权融资额不低于 {1}");
        visit.page().locator("#threshold").fill("500万元");
    }

    private static void typeFraud(Visit visit) {
        visit.page().locator("#decision").selectOption("revocation");
        visit.page().locator("#id").fill("V9");
        visit.page().locator("#clause").fill("四(三)4");
        visit.page().locator("#title").fill("近三年有虚假申报");
        visit.page().locator("input[name=chosen]").first().check();
    }

    private static void declareFinancing(Visit visit) {
        visit.open("/console/new-criterion?policy=haicheng-2017");
        typeFinancing(visit, "四(一)7");
        visit.page().locator("#fact").click();
        visit.page().locator("#name").fill("股权融资额");
        visit.page().locator("button[value=declare]").click();
    }
}
