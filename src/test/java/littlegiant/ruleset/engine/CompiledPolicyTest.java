package littlegiant.ruleset.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import littlegiant.facts.Enterprise;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.language.Diagnostics;
import littlegiant.ruleset.language.HeaderReader;
import littlegiant.ruleset.language.Outcome;
import littlegiant.ruleset.language.PolicyHeader;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.language.RuleReader;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.submission.Submissions;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kie.api.KieBase;

class CompiledPolicyTest {
    private static final String PATH = "city/cultivation.drl";
    private static final String HEAD = """
            package city.cultivation

            import littlegiant.facts.*
            import static littlegiant.vocabulary.Words.*
            """;
    private static final String POLICY = """
            title: t
            documentNumber: 文号
            issuer: i
            issuedOn: 2017-03-27
            validFrom: 2017-03-27
            validTo: 2020-12-31
            """;
    private static final LocalDate DAY = LocalDate.of(2017, 6, 30);

    private static String rule(String name, String attributes, String when, String then) {
        return "rule \"%s\"\n    @clause( \"四(一)1\" )\n%swhen\n    %s\nthen\n    insert( %s );\nend\n"
                .formatted(name, attributes, when, then);
    }

    private static Policy policy(String... rules) {
        CheckResult check = RuleChecker.check(
                RuleFiles.of(Map.of("city/policy.yaml", POLICY, PATH, HEAD + String.join("\n", rules))));
        assertThat(check.diagnostics()).allMatch(d -> d.severity() == Diagnostic.Level.WARNING);
        return check.release().orElseThrow().policies().get("city");
    }

    private static Enterprise enterprise(String json) {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            return Submissions.enterprise(parser).value();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static DecisionResult decide(Policy policy, Enterprise enterprise, LocalDate asOf) {
        return policy.decide(enterprise, asOf, Set.of()).decisions().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "2017-12-31, C2, 5%, old",
        "2018-01-01, C2, 6%, new",
        "2018-01-02, C2, 6%, new",
        "2019-12-31, C2, 6%, new",
    })
    void a_dated_rule_holds_from_its_first_day_until_the_day_before_its_last_date(
            LocalDate asOf, String id, String threshold, String name) {
        Policy policy = policy(
                rule(
                        "old",
                        "    date-expires \"2018-01-01\"\n",
                        "Enterprise()",
                        "require( \"C2\", ratio( RD_EMPLOYEES, EMPLOYEES ).atLeast( \"5%\" ) )"),
                rule(
                        "new",
                        "    date-effective \"2018-01-01\"\n",
                        "Enterprise()",
                        "require( \"C2\", ratio( RD_EMPLOYEES, EMPLOYEES ).atLeast( \"6%\" ) )"));
        assertThat(decide(policy, enterprise("{}"), asOf).findings())
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.criterion()).isEqualTo(id);
                    assertThat(finding.rule().name()).isEqualTo(name);
                    assertThat(finding.judgement().required().orElseThrow().in(Language.EN))
                            .isEqualTo("≥ " + threshold);
                });
    }

    @Test
    void a_criterion_that_has_expired_is_listed_as_not_applicable_and_counts_for_nothing() {
        Policy policy = policy(
                rule("kept", "", "Enterprise()", "require( \"C1\", registeredIn( \"210381\" ) )"),
                rule(
                        "expired",
                        "    date-expires \"2017-01-01\"\n",
                        "Enterprise()",
                        "require( \"C2\", registeredIn( \"210381\" ) )"));
        DecisionResult decided = decide(policy, enterprise("{\"registeredDivision\":\"210381\"}"), DAY);
        assertThat(decided.outcome()).isEqualTo(Outcome.QUALIFIED);
        assertThat(decided.findings())
                .extracting(Finding::criterion, finding -> finding.judgement().status())
                .containsExactly(tuple("C1", Status.MET), tuple("C2", Status.NOT_APPLICABLE));
        assertThat(decided.findings().get(1).judgement().message().in(Language.EN))
                .contains("not in force on 2017-06-30");
    }

    @Test
    void a_criterion_stated_by_cases_is_missing_where_the_fact_that_chooses_is_and_not_applicable_where_none_fits() {
        Policy policy = policy(
                rule(
                        "a",
                        "",
                        "Enterprise( category == Category.MANUFACTURING )",
                        "require( \"R2\", ratio( RD_EMPLOYEES, EMPLOYEES ).atLeast( \"20%\" ) )"),
                rule(
                        "b",
                        "",
                        "Enterprise( category == Category.SOFTWARE )",
                        "require( \"R2\", ratio( RD_EMPLOYEES, EMPLOYEES ).atLeast( \"30%\" ) )"));
        DecisionResult unknown = decide(policy, enterprise("{}"), DAY);
        assertThat(unknown.outcome()).isEqualTo(Outcome.INCOMPLETE);
        assertThat(unknown.findings().get(0).judgement().missing()).containsExactly("/category", "/industryCode");
        assertThat(unknown.findings().get(0).judgement().message().in(Language.ZH))
                .isEqualTo("缺少资料(企业类别、行业代码),无法确定适用哪一条要求");
        DecisionResult open = decide(policy, enterprise("{\"category\":\"OTHER\"}"), DAY);
        assertThat(open.outcome()).isEqualTo(Outcome.NEEDS_REVIEW);
        assertThat(open.findings().get(0).judgement().status()).isEqualTo(Status.NOT_APPLICABLE);
        assertThat(open.findings().get(0).title()).isEqualTo("a;b");
    }

    @Test
    void a_criterion_of_one_rule_that_does_not_apply_is_listed_so_and_decides_nothing() {
        Policy policy = policy(
                rule("all", "", "Enterprise()", "require( \"C1\", registeredIn( \"210381\" ) )"),
                rule(
                        "only there",
                        "",
                        "Enterprise( townOrPark == \"腾鳌\" )",
                        "require( \"X1\", registeredIn( \"210382\" ) )"));
        Evaluation elsewhere =
                policy.decide(enterprise("{\"registeredDivision\":\"210381\",\"townOrPark\":\"析木\"}"), DAY, Set.of());
        assertThat(elsewhere.decisions().get(0).outcome()).isEqualTo(Outcome.QUALIFIED);
        assertThat(elsewhere.warnings()).isEmpty();
        assertThat(elsewhere.decisions().get(0).findings())
                .extracting(Finding::criterion, finding -> finding.judgement().status())
                .containsExactly(tuple("C1", Status.MET), tuple("X1", Status.NOT_APPLICABLE));
        Evaluation unknown = policy.decide(enterprise("{\"registeredDivision\":\"210381\"}"), DAY, Set.of());
        assertThat(unknown.decisions().get(0).outcome()).isEqualTo(Outcome.INCOMPLETE);
        Evaluation there =
                policy.decide(enterprise("{\"registeredDivision\":\"210381\",\"townOrPark\":\"腾鳌\"}"), DAY, Set.of());
        assertThat(there.decisions().get(0).outcome()).isEqualTo(Outcome.NOT_QUALIFIED);
    }

    @Test
    void findings_stand_in_the_order_of_the_file_and_rules_do_not_see_each_other() {
        Policy policy = policy(
                rule("z", "", "Enterprise()", "require( \"C9\", registeredIn( \"210381\" ) )"),
                rule("a", "", "Enterprise()", "require( \"C1\", registeredIn( \"210381\" ) )"));
        assertThat(decide(policy, enterprise("{}"), DAY).findings())
                .extracting(Finding::criterion)
                .containsExactly("C9", "C1");
    }

    @Test
    void a_rule_that_joins_facts_states_the_same_requirement_once() {
        Policy policy = policy(rule(
                "joined",
                "",
                "Enterprise()\n    FiscalYear( employees > 1 )",
                "require( \"C1\", registeredIn( \"210381\" ) )"));
        String years = "{\"years\":[{\"fiscalYear\":2016,\"employees\":5},{\"fiscalYear\":2015,\"employees\":5}]}";
        assertThat(decide(policy, enterprise(years), DAY).findings()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"2017-03-26, holds from 2017-03-27", "2017-03-27, ", "2020-12-31, ", "2021-01-01, ended on 2020-12-31"})
    void an_assessment_outside_the_period_of_the_policy_runs_and_says_so(LocalDate asOf, String warning) {
        Policy policy = policy(rule("all", "", "Enterprise()", "require( \"C1\", registeredIn( \"210381\" ) )"));
        List<String> warnings = policy.decide(enterprise("{}"), asOf, Set.of()).warnings().stream()
                .map(text -> text.in(Language.EN))
                .toList();
        if (warning == null) {
            assertThat(warnings).isEmpty();
        } else {
            assertThat(warnings).singleElement().asString().contains(warning);
        }
    }

    @Test
    void what_is_remembered_is_what_the_engine_says() {
        Diagnostics found = new Diagnostics();
        String text = HEAD
                + rule(
                        "a",
                        "",
                        "Enterprise( category == Category.MANUFACTURING )",
                        "require( \"R2\", registeredIn( \"210381\" ) )")
                + rule(
                        "b",
                        "    date-effective \"2018-01-01\"\n",
                        "Enterprise( category == Category.OTHER )",
                        "require( \"R2\", registeredIn( \"210382\" ) )")
                + rule(
                        "c",
                        "    date-expires \"2018-01-01\"\n",
                        "Enterprise( townOrPark matches \"[腾析].{1,5}\" )",
                        "require( \"R3\", registeredIn( \"210381\" ) )");
        List<DecisionFile> files =
                List.of(RuleReader.read(PATH, text, found::add).orElseThrow());
        KieBase base = RuleCompiler.compile(files, found).orElseThrow();
        PolicyHeader header =
                HeaderReader.read("city/policy.yaml", POLICY, found).orElseThrow();
        assertThat(ApplicabilityCache.of(files)).isPresent();
        Policy remembering = new CompiledPolicy("city", header, files, base);
        Policy asking = new CompiledPolicy("city", header, files, base, false);
        for (String town : List.of("null", "\"腾鳌\"", "\"析木新城\"", "\"海城\"")) {
            for (String category : List.of("null", "\"MANUFACTURING\"", "\"OTHER\"", "\"SOFTWARE\"")) {
                Enterprise enterprise = enterprise("{\"townOrPark\":" + town + ",\"category\":" + category + "}");
                for (String day : List.of("2017-12-31", "2018-01-01", "2017-12-30", "2019-01-01")) {
                    LocalDate asOf = LocalDate.parse(day);
                    assertThat(told(remembering.decide(enterprise, asOf, Set.of())))
                            .isEqualTo(told(remembering.decide(enterprise, asOf, Set.of())))
                            .isEqualTo(told(asking.decide(enterprise, asOf, Set.of())));
                }
            }
        }
    }

    private static String told(Evaluation evaluation) {
        StringBuilder told = new StringBuilder();
        for (DecisionResult decided : evaluation.decisions()) {
            told.append(decided.outcome());
            decided.findings()
                    .forEach(finding -> told.append(' ')
                            .append(finding.rule().name())
                            .append(finding.judgement().status())
                            .append(finding.judgement().missing()));
        }
        evaluation.warnings().forEach(warning -> told.append(warning.in(Language.EN)));
        return told.toString();
    }

    @Test
    void rules_that_look_at_more_than_the_enterprise_are_put_to_the_engine_each_time() {
        Policy policy = policy(rule(
                "grown",
                "",
                "Enterprise()\n    exists FiscalYear( employees > 100 )",
                "require( \"C1\", registeredIn( \"210381\" ) )"));
        assertThat(ApplicabilityCache.of(policy.files())).isEmpty();
        Enterprise small = enterprise("{\"years\":[{\"fiscalYear\":2016,\"employees\":100}]}");
        Enterprise large = enterprise("{\"years\":[{\"fiscalYear\":2016,\"employees\":101}]}");
        for (int again = 0; again < 2; again++) {
            assertThat(statuses(policy, small)).containsExactly(Status.NOT_APPLICABLE);
            assertThat(statuses(policy, large)).containsExactly(Status.MISSING);
        }
    }

    @Test
    void a_file_answers_alike_whether_its_rules_on_the_enterprise_alone_are_cached_apart_or_fire_with_the_others() {
        Diagnostics found = new Diagnostics();
        String text = HEAD
                + rule(
                        "made",
                        "    date-effective \"2018-01-01\"\n",
                        "Enterprise( category == Category.MANUFACTURING )",
                        "require( \"C1\", registeredIn( \"210381\" ) )")
                + rule(
                        "grown",
                        "",
                        "Enterprise( category == Category.MANUFACTURING )\n    exists FiscalYear( employees > 100 )",
                        "require( \"C1\", registeredIn( \"210382\" ) )")
                + rule("all", "", "Enterprise()", "require( \"C2\", registeredIn( \"210381\" ) )")
                + rule(
                        "small",
                        "    date-expires \"2018-01-01\"\n",
                        "Enterprise()\n    not FiscalYear( employees > 100 )",
                        "require( \"C3\", registeredIn( \"210381\" ) )");
        List<DecisionFile> files =
                List.of(RuleReader.read(PATH, text, found::add).orElseThrow());
        PolicyHeader header =
                HeaderReader.read("city/policy.yaml", POLICY, found).orElseThrow();
        Policy apart = CompiledPolicy.compile("city", header, files, found).orElseThrow();
        KieBase base = RuleCompiler.compile(files, found).orElseThrow();
        Policy together = new CompiledPolicy("city", header, files, base, false);
        Set<String> all = new TreeSet<>();
        for (String category : List.of("null", "\"MANUFACTURING\"", "\"OTHER\"")) {
            for (String years :
                    List.of("", "{\"fiscalYear\":2016,\"employees\":100}", "{\"fiscalYear\":2016,\"employees\":101}")) {
                Enterprise enterprise = enterprise("{\"category\":" + category + ",\"years\":[" + years + "]}");
                for (String day : List.of("2017-12-31", "2018-01-01")) {
                    String told = told(apart.decide(enterprise, LocalDate.parse(day), Set.of()));
                    assertThat(told)
                            .isEqualTo(told(apart.decide(enterprise, LocalDate.parse(day), Set.of())))
                            .isEqualTo(told(together.decide(enterprise, LocalDate.parse(day), Set.of())));
                    all.add(told);
                }
            }
        }
        assertThat(all).hasSizeGreaterThan(8);
    }

    private static List<Status> statuses(Policy policy, Enterprise enterprise) {
        return decide(policy, enterprise, DAY).findings().stream()
                .map(finding -> finding.judgement().status())
                .toList();
    }

    @Test
    void every_session_is_disposed() {
        Diagnostics found = new Diagnostics();
        String text = HEAD + rule("all", "", "Enterprise()", "require( \"C1\", registeredIn( \"210381\" ) )");
        List<DecisionFile> files =
                List.of(RuleReader.read(PATH, text, found::add).orElseThrow());
        KieBase base = RuleCompiler.compile(files, found).orElseThrow();
        PolicyHeader header =
                HeaderReader.read("city/policy.yaml", POLICY, found).orElseThrow();
        Policy policy = new CompiledPolicy("city", header, files, base, false);
        for (int i = 0; i < 100; i++) {
            policy.decide(enterprise("{}"), DAY, Set.of());
        }
        assertThat(base.getKieSessions()).isEmpty();
    }

    @Test
    void a_release_that_nobody_uses_any_more_is_collected_whole() throws InterruptedException {
        WeakReference<ClassLoader> generated = loaderOfAFreshRelease();
        for (int i = 0; i < 200 && generated.get() != null; i++) {
            System.gc();
            Thread.sleep(10);
        }
        assertThat(generated.get()).as("the class loader of a dropped release").isNull();
    }

    private static WeakReference<ClassLoader> loaderOfAFreshRelease() {
        Diagnostics found = new Diagnostics();
        String text = HEAD + rule("all", "", "Enterprise()", "require( \"C1\", registeredIn( \"210381\" ) )");
        List<DecisionFile> files =
                List.of(RuleReader.read(PATH, text, found::add).orElseThrow());
        KieBase base = RuleCompiler.compile(files, found).orElseThrow();
        PolicyHeader header =
                HeaderReader.read("city/policy.yaml", POLICY, found).orElseThrow();
        new CompiledPolicy("city", header, files, base).decide(enterprise("{}"), DAY, Set.of());
        return new WeakReference<>(((org.drools.base.RuleBase) base).getRootClassLoader());
    }

    @Test
    void another_citys_criteria_need_no_java() {
        CheckResult check = RuleChecker.check(RuleFiles.read(Path.of("src/test/resources/rules-other-city")));
        assertThat(check.diagnostics()).isEmpty();
        assertThat(check.cases())
                .hasSizeGreaterThan(100)
                .filteredOn(one -> !one.passed())
                .isEmpty();
    }
}
