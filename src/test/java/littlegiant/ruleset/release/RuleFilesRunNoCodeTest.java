package littlegiant.ruleset.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.wording.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule files that made the engine run code of their own, with a case that has them judged: refused, or without effect. */
class RuleFilesRunNoCodeTest {
    private static final String HEADER = """
            title: 一项政策
            documentNumber: 1 号
            issuer: 机关
            issuedOn: 2017-03-27
            validFrom: 2017-03-27
            validTo: 2020-12-31
            """;
    private static final String CASES = """
            criterion: Z1
            asOf: 2017-06-30
            cases:
              - name: %s
                given: { registeredDivision: "210381", years: [ { fiscalYear: 2016, netProfit: 7 } ] }
                expect: MET
            """;
    private static final String FILE = """
            package %s

            %s
            import static littlegiant.vocabulary.Words.*

            rule "%s"
                @clause( "四(一)1" )
            when
                %s
            then
                insert( require( "Z1", registeredIn( "210381" ) ) );%s
            end
            """;
    private static final String OWN = "System.setProperty( \"littlegiant.hostile\", \"1\" )";

    @AfterEach
    void nothing_ran() {
        String ran = System.clearProperty("littlegiant.hostile");
        assertThat(ran).isNull();
    }

    private static CheckResult check(Map<String, String> files) {
        Map<String, String> all = new TreeMap<>(files);
        all.putIfAbsent("city/policy.yaml", HEADER);
        all.putIfAbsent("city/cases/Z1.yaml", CASES.formatted("甲"));
        return RuleChecker.check(RuleFiles.of(all));
    }

    @TestFactory
    Stream<DynamicTest> files_that_ran_code_run_none() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/attacks"))) {
            return files.sorted().toList().stream()
                    .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
                        check(Map.of("city/cultivation.drl", Files.readString(file)));
                        nothing_ran();
                    }));
        }
    }

    @Test
    void numbers_that_grow_without_measure_are_refused_where_they_begin_to() throws IOException {
        CheckResult check = check(Map.of(
                "city/cultivation.drl", Files.readString(Path.of("src/test/resources/attacks/H1-growth13.drl"))));
        assertThat(check.release()).isEmpty();
        assertThat(check.diagnostics())
                .filteredOn(one -> one.severity() == Diagnostic.Level.ERROR)
                .hasSize(1)
                .allMatch(
                        one -> one.line() == 11 && one.message().in(Language.EN).contains("digits"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"H2-anyOf-attested.drl", "H2-anyOf-registeredIn.drl"})
    @Timeout(60)
    void a_condition_of_hundreds_of_parts_is_checked(String file) throws IOException {
        CheckResult check =
                check(Map.of("city/cultivation.drl", Files.readString(Path.of("src/test/resources/attacks", file))));
        assertThat(check.release()).isPresent();
    }

    @Test
    void a_comment_in_an_import_is_a_comment_and_the_file_is_told_that_its_package_is_another() throws IOException {
        CheckResult check = check(Map.of(
                "city/cultivation.drl", Files.readString(Path.of("src/test/resources/attacks/C1-import-comment.drl"))));
        assertThat(check.release()).isPresent();
        assertThat(check.cases()).singleElement().matches(CaseResult::passed);
        assertThat(check.diagnostics())
                .anyMatch(one -> one.line() == 1 && one.file().equals("city/cultivation.drl"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import littlegiant.facts.*",
                "import littlegiant./* * / facts.*; import / * * / java.io.File; class X {} / * */facts.*",
                "import littlegiant.facts./*/ */*",
                "import /**/ littlegiant /*/*/ . facts . /* * / ; static int x = 1; / * */ *",
                "import littlegiant.facts.*; import java.io.File",
                "import littlegiant.facts.* // \n import java.io.File",
                "import littlegiant.facts.*\rimport java.io.File",
                "import littlegiant.facts.*\u2028import java.io.File",
                "import littlegiant.facts.*\u0085import java.io.File",
                "import littlegiant.facts.* \\u003b import java.io.File",
                "import accumulate java.io.File f",
                "import function java.lang.System.setProperty",
                "import static java.lang.System.*",
                "import littlegiant.facts.Enterprise /* { static { System.exit( 1 ); } } */"
            })
    void whatever_stands_in_the_imports_the_engine_imports_facts_and_words(String imports) {
        CheckResult check = check(
                Map.of("city/cultivation.drl", FILE.formatted("city.cultivation", imports, "甲", "Enterprise()", "")));
        check.release().ifPresent(RuleFilesRunNoCodeTest::importsFactsAndWords);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "city.cultivation",
                "de.siegmar.fastcsv.reader",
                "java.lang",
                "littlegiant.vocabulary",
                "littlegiantrules.p_city.d_cultivation",
                "city/* * / ; class X {} / * */.cultivation",
                "city . cultivation ; import java.io.File ;",
                "quarkus.x"
            })
    void whatever_the_package_line_says_the_package_is_that_of_the_place(String name) {
        CheckResult check = check(Map.of(
                "city/cultivation.drl", FILE.formatted(name, "import littlegiant.facts.*", "甲", "Enterprise()", "")));
        check.release().ifPresent(RuleFilesRunNoCodeTest::importsFactsAndWords);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FiscalYear( netProfit > -/*/ 5 || %s != null || netProfit > -/*/ 1 )",
                "FiscalYear( netProfit > /*/ 5 || %s != null || /*/ netProfit > 1 )",
                "FiscalYear( /**/ netProfit > 1 /**/ || /*/ %s != null /*/ )",
                "Enterprise( name == \"/*/\" || %s != null || name == \"/*/\" )",
                "Enterprise( name == \"//\", name != \"*/ %s /*\" )",
                "Enterprise( name matches \"a|/*/ %s\" )",
                "Enterprise( registeredDivision == \"210381\" /*\n*/ // %s\n )",
                "Enterprise() /*/ eval( %s != null ) /*/ Enterprise()",
                "Enterprise() // \r eval( %s != null )",
                "Enterprise( registeredDivision /* \" */ == /* %s */ \"210381\" )"
            })
    void a_comment_in_a_condition_is_none_for_the_engine(String condition) {
        check(Map.of(
                "city/cultivation.drl",
                FILE.formatted(
                        "city.cultivation", "import littlegiant.facts.*", "甲", condition.replace("%s", OWN), "")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rule_1",
                "甲 } } class X { static { } } class Y { { {",
                "*/ class X { } /*",
                "a/*/ b",
                "//",
                "end",
                "java.lang.System",
                "Default",
                "../../x",
                "%2e%2e",
                "\uFF1B\uFF5B"
            })
    void a_rule_s_name_is_in_no_generated_class(String name) {
        CheckResult check = check(Map.of(
                "city/cultivation.drl",
                FILE.formatted("city.cultivation", "import littlegiant.facts.*", name, "Enterprise()", "")));
        check.release().ifPresent(release -> {
            importsFactsAndWords(release);
            String source = source(release, 0);
            assertThat(source).contains("rule \"1\"").doesNotContain("\"" + name + "\"");
        });
    }

    @Test
    void names_of_cases_and_fields_of_the_policy_reach_no_code() {
        String evil = "\"*/ } static { " + OWN.replace("\"", "\\\"") + "; } /*\"";
        CheckResult check = check(Map.of(
                "city/policy.yaml", HEADER.replace("一项政策", evil),
                "city/cases/Z1.yaml", CASES.formatted(evil),
                "city/cultivation.drl",
                        FILE.formatted("city.cultivation", "import littlegiant.facts.*", "甲", "Enterprise()", "")));
        check.release().ifPresent(release -> assertThat(source(release, 0)).doesNotContain("static {", "System"));
    }

    @Test
    void two_files_whose_names_are_nearly_the_same_have_packages_of_their_own() {
        String other = FILE.formatted("city.cultivation", "import littlegiant.facts.*", "甲", "Enterprise()", "")
                .replace("Z1", "Z2");
        CheckResult check = check(Map.of(
                "city/cultivation.drl",
                        FILE.formatted("city.cultivation", "import littlegiant.facts.*", "甲", "Enterprise()", ""),
                "city/Cultivation.drl", other,
                "city/culti-vation.drl", other.replace("Z2", "Z3"),
                "city/culti_vation.drl", other.replace("Z2", "Z4")));
        Release release = check.release().orElseThrow();
        List<DecisionFile> files = release.policies().get("city").files();
        assertThat(files.stream().map(DecisionFile::packageName).distinct()).hasSize(4);
        assertThat(check.cases()).allMatch(CaseResult::passed);
    }

    @Test
    void a_rule_may_count_in_many_ways() {
        StringBuilder statistics = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            statistics.append(i == 0 ? "" : ", ").append("$n").append(i).append(" : count()");
        }
        CheckResult check = check(Map.of(
                "city/cultivation.drl",
                FILE.formatted(
                        "city.cultivation",
                        "import littlegiant.facts.*",
                        "甲",
                        "Enterprise() accumulate( FiscalYear(); " + statistics + "; $n0 > 0 )",
                        "")));
        assertThat(check.release()).as(check.diagnostics().toString()).isPresent();
        assertThat(check.cases()).allMatch(CaseResult::passed);
    }

    @Test
    void ids_that_differ_in_case_alone_are_warned_of() {
        String one = FILE.formatted("city.cultivation", "import littlegiant.facts.*", "甲", "Enterprise()", "");
        CheckResult check = check(Map.of("city/cultivation.drl", one, "city/other.drl", one.replace("Z1", "z1")));
        assertThat(check.release()).isPresent();
        assertThat(check.diagnostics())
                .anyMatch(warning -> warning.file().equals("city/other.drl")
                        && warning.message().in(Language.EN).contains("differ in case alone"));
    }

    private static String source(Release release, int file) {
        return release.policies().get("city").files().get(file).engineSource();
    }

    private static void importsFactsAndWords(Release release) {
        String source = source(release, 0);
        Optional<String> first = source.lines().findFirst();
        assertThat(first).contains("package littlegiantrules.p_city.d_cultivation");
        assertThat(source.lines().filter(line -> line.contains("import")))
                .allMatch(line -> line.startsWith("import littlegiant.facts.")
                        || line.equals("import static littlegiant.vocabulary.Words.*"));
        assertThat(source).doesNotContain("/", "\\", ";;");
    }
}
