package littlegiant.ruleset.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import littlegiant.ruleset.cases.Coverage.Side;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cases reach of a criterion is counted from what they come to, and what they do not reach is warned of. */
class CaseCoverageTest {
    private static final String HEADER = """
        title: t
        documentNumber: 文号
        issuer: i
        issuedOn: 2017-03-27
        validFrom: 2017-03-27
        validTo: 2020-12-31
        """;
    private static final String FILE = """
        package city.cultivation

        import littlegiant.facts.*
        import static littlegiant.vocabulary.Words.*

        rule "比例"
            @clause( "一1" )
        when
            Enterprise()
        then
            insert( require( "A", %s ) );
        end
        """;
    private static final String CASES = """
        criterion: A
        asOf: 2017-06-30
        given: { years: [ { fiscalYear: 2016, employees: 1000, rdEmployees: 900, mainBusinessRevenue: 10000000 } ] }
        cases:
        """;
    private static final String MET = "  - { name: 符合, expect: MET }\n";
    private static final String NOT_MET =
            "  - { name: 不符合, given: { years: [ { fiscalYear: 2016, rdEmployees: 1 } ] }, expect: NOT_MET }\n";
    private static final String MISSING =
            "  - { name: 缺, given: { years: [ { fiscalYear: 2016, rdEmployees: null } ] }, expect: MISSING }\n";
    private static final String AROUND =
            "  - { name: 两侧, vary: rdEmployees, expect: { below: NOT_MET, at: MET, above: MET } }\n";
    private static final String RATIO = "ratio( RD_EMPLOYEES, EMPLOYEES ).atLeast( \"5%\" )";

    private static CheckResult check(String condition, String cases) {
        CheckResult check = RuleChecker.check(RuleFiles.of(Map.of(
                "city/policy.yaml",
                HEADER,
                "city/cultivation.drl",
                FILE.formatted(condition),
                "city/cases/A.yaml",
                CASES + cases)));
        assertThat(check.release()).as(check.diagnostics().toString()).isPresent();
        return check;
    }

    private static List<String> warnings(CheckResult check, Language language) {
        return check.diagnostics().stream()
                .map(one -> one.message().in(language))
                .toList();
    }

    @Test
    void cases_on_both_sides_and_of_every_status_leave_nothing_to_warn_of() {
        CheckResult check = check(RATIO, AROUND + MISSING);
        assertThat(check.diagnostics()).isEmpty();
        assertThat(check.coverage()).singleElement().satisfies(coverage -> {
            assertThat(coverage.criterion()).isEqualTo("A");
            assertThat(coverage.cases()).isEqualTo(4);
            assertThat(coverage.reached()).containsExactlyInAnyOrder(Status.MET, Status.NOT_MET, Status.MISSING);
            assertThat(coverage.bounds()).singleElement().satisfies(bound -> {
                assertThat(bound.threshold()).isEqualTo("5%");
                assertThat(bound.line()).isEqualTo(11);
                assertThat(bound.column()).isEqualTo(69);
                assertThat(bound.reached()).containsExactly(Side.BELOW, Side.AT, Side.ABOVE);
            });
        });
    }

    @Test
    void a_figure_is_varied_in_the_condition_or_in_the_substitute_whichever_decides() {
        CheckResult check = check("""
                whereMissing( ratio( RD_EMPLOYEES, EMPLOYEES ).atLeast( "5%" ), needsReview( EMPLOYEES.atLeast( "20人" ) ) )\
                """, """
                  - { name: 以条件为准, vary: rdEmployees, expect: { below: NOT_MET, at: MET, above: MET } }
                  - name: 以替代的为准
                    vary: employees
                    given: { years: [ { fiscalYear: 2016, rdEmployees: null } ] }
                    expect: { below: MISSING, at: REVIEW, above: REVIEW }
                """);
        assertThat(check.cases()).hasSize(6).allMatch(CaseResult::passed);
        assertThat(check.coverage().get(0).bounds())
                .extracting(Coverage.Tested::threshold)
                .containsExactly("5%", "20人");
        assertThat(check.coverage().get(0).bounds())
                .allSatisfy(bound -> assertThat(bound.reached()).containsExactly(Side.BELOW, Side.AT, Side.ABOVE));
    }

    @Test
    void a_status_that_no_case_comes_to_is_warned_of_in_both_languages() {
        CheckResult check = check(RATIO, AROUND);
        assertThat(warnings(check, Language.EN)).containsExactly("no case of A comes to MISSING (facts missing)");
        assertThat(warnings(check, Language.ZH)).containsExactly("条件 A 没有案例得到 MISSING(资料缺失)");
        assertThat(check.coverage().get(0).unreached()).containsExactly(Status.MISSING);
    }

    @Test
    void of_a_window_that_no_case_tries_dates_are_asked_for() {
        CheckResult check = check(
                "noViolation( ENVIRONMENT ).within( \"18个月\" )",
                "  - { name: 缺, expect: MISSING }\n  - { name: 没有, given: { violations: [] }, expect: MET }\n");
        assertThat(check.diagnostics().stream()
                        .filter(one -> one.message().in(Language.EN).contains("18个月"))
                        .map(one -> one.suggestion().in(Language.ZH)))
                .singleElement()
                .asString()
                .contains("写两个案例:日期正好在界上的,和晚一天的");
    }

    @Test
    void a_comma_that_breaks_the_name_of_a_case_is_told_with_what_to_write() {
        CheckResult check = RuleChecker.check(RuleFiles.of(Map.of(
                "city/policy.yaml",
                HEADER,
                "city/cultivation.drl",
                FILE.formatted(RATIO),
                "city/cases/A.yaml",
                CASES + "  - { name: 符合,没有亏损, expect: MET }\n")));
        assertThat(check.diagnostics())
                .filteredOn(one -> one.severity() == Diagnostic.Level.ERROR)
                .singleElement()
                .satisfies(one -> assertThat(one.suggestion().in(Language.ZH))
                        .contains("“没有亏损”")
                        .contains("半角双引号"));
    }

    @Test
    void a_bound_that_no_case_tries_is_warned_of_where_it_stands() {
        CheckResult check = check(RATIO, MET + NOT_MET + MISSING);
        assertThat(warnings(check, Language.EN)).containsExactly("no case of A lies exactly at its threshold \"5%\"");
        Diagnostic warning = check.diagnostics().get(0);
        assertThat(warning.line()).isEqualTo(11);
        assertThat(warning.column()).isEqualTo(69);
        assertThat(warning.source()).contains("atLeast( \"5%\" )");
    }

    /** What a case of a whole decision comes to for a criterion on the way, it does not assert. */
    @Test
    void a_case_of_a_decision_counts_for_no_criterion() {
        CheckResult check =
                check(RATIO, "  - { name: 结论, decision: cultivation, expect: QUALIFIED }\n" + AROUND + MISSING);
        assertThat(check.coverage().get(0).cases()).isEqualTo(4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        .atLeast( "5%" )  | BELOW, AT
        .lessThan( "5%" ) | BELOW, AT
        .atMost( "5%" )   | AT, ABOVE
        .moreThan( "5%" ) | AT, ABOVE
        """)
    void the_side_on_which_the_status_turns_is_needed(String comparison, String needed) {
        CheckResult check = check("ratio( RD_EMPLOYEES, EMPLOYEES )" + comparison, MISSING);
        assertThat(check.coverage().get(0).bounds().get(0).unreached())
                .extracting(Side::name)
                .containsExactly(needed.split(", "));
    }

    @Test
    void the_bounds_of_bands_need_cases_of_their_own() {
        CheckResult check = check(
                "ratio( RD_EMPLOYEES, EMPLOYEES ).atLeast( by( MAIN_BUSINESS_REVENUE )"
                        + ".upTo( \"5000万元\", \"5%\" ).otherwise( \"3%\" ) )",
                AROUND + MISSING);
        assertThat(check.coverage().get(0).bounds())
                .extracting(bound -> bound.comparator() + " " + bound.threshold() + " " + bound.unreached())
                .containsExactly("≤ 5000万元 [AT, ABOVE]", "≥ 5% []", "≥ 3% [BELOW, AT]");
    }

    @Test
    void a_criterion_without_cases_is_told_once() {
        CheckResult check = RuleChecker.check(
                RuleFiles.of(Map.of("city/policy.yaml", HEADER, "city/cultivation.drl", FILE.formatted(RATIO))));
        assertThat(warnings(check, Language.EN)).containsExactly("the criterion A has no case");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rules", "src/test/resources/rules-other-city"})
    void the_cases_of_a_city_reach_everything(String folder) {
        CheckResult check = RuleChecker.check(RuleFiles.read(Path.of(folder)));
        assertThat(check.diagnostics()).isEmpty();
        assertThat(check.coverage()).hasSizeGreaterThan(20).allSatisfy(coverage -> {
            assertThat(coverage.unreached()).isEmpty();
            assertThat(coverage.bounds())
                    .allSatisfy(bound -> assertThat(bound.unreached()).isEmpty());
        });
    }
}
