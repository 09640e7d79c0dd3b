package littlegiant.ruleset.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.ruleset.cases.Coverage;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The policies that are given as examples to copy are without fault, and decide as their cases say. */
class ExamplePoliciesTest {
    private static final RuleFiles FILES = RuleFiles.read(Path.of("examples/policies"));

    private static final class Compiled {
        static final CheckResult CHECK = RuleChecker.check(FILES);
    }

    @Test
    void they_are_without_error_and_warning() {
        assertThat(Compiled.CHECK.diagnostics().stream()
                        .map(found -> found.file() + ":" + found.line() + " "
                                + found.message().in(Language.ZH)))
                .isEmpty();
        assertThat(Compiled.CHECK.release().orElseThrow().policies())
                .containsOnlyKeys("hnte-2016", "little-giant-2022", "sh-little-giant-2015", "tech-sme-2017");
    }

    @Test
    void every_case_passes() {
        assertThat(Compiled.CHECK.cases()).hasSizeGreaterThan(200).allMatch(CaseResult::passed);
    }

    @Test
    void cases_reach_both_sides_of_every_bound_and_every_status() {
        assertThat(Compiled.CHECK.coverage())
                .hasSizeGreaterThan(30)
                .allSatisfy(
                        one -> assertThat(one.unreached()).as(one.criterion()).isEmpty());
        assertThat(Compiled.CHECK.coverage().stream().flatMap(one -> one.bounds().stream()))
                .hasSizeGreaterThan(20)
                .extracting(Coverage.Tested::unreached)
                .allSatisfy(sides -> assertThat(sides).isEmpty());
    }

    @Test
    void they_are_not_active_by_default() {
        assertThat(RuleFiles.read(Path.of("rules")).files().keySet())
                .noneMatch(path -> path.startsWith("hnte-") || path.startsWith("tech-sme-"))
                .noneMatch(path -> path.startsWith("little-giant-") || path.startsWith("sh-little-giant-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hnte-2016", "little-giant-2022", "sh-little-giant-2015", "tech-sme-2017"})
    void each_can_be_copied_beside_the_notice(String policy) {
        SortedMap<String, String> both =
                new TreeMap<>(RuleFiles.read(Path.of("rules")).files());
        FILES.files().forEach((path, text) -> {
            if (path.startsWith(policy + "/")) {
                both.put(path, text);
            }
        });
        assertThat(RuleChecker.compile(RuleFiles.of(both)).diagnostics())
                .noneMatch(found -> found.severity() == Diagnostic.Level.ERROR);
    }

    @Test
    void a_comma_that_breaks_a_text_in_braces_is_told_with_what_to_write() {
        SortedMap<String, String> broken = new TreeMap<>(FILES.files());
        broken.computeIfPresent(
                "hnte-2016/policy.yaml",
                (path, text) -> text.replace("hint: \"专家评价的总分,满分 100\"", "hint: 专家评价的总分,满分 100"));
        assertThat(RuleChecker.compile(RuleFiles.of(broken)).diagnostics())
                .filteredOn(found -> found.severity() == Diagnostic.Level.ERROR)
                .singleElement()
                .satisfies(found -> assertThat(found.suggestion().in(Language.ZH))
                        .contains("“满分 100”")
                        .contains("半角双引号"));
    }

    @Test
    void a_declared_fact_that_a_case_gives_outside_more_is_told_where_it_belongs() {
        SortedMap<String, String> misplaced = new TreeMap<>(FILES.files());
        misplaced.put("little-giant-2022/cases/G5.yaml", """
                criterion: G5
                asOf: 2024-06-30
                cases:
                  - name: 写在 more 之外
                    given: { 从事细分市场年数: 9, years: [ { fiscalYear: 2023, 市场占有率: 30% } ] }
                    expect: MET
                """);
        assertThat(RuleChecker.check(RuleFiles.of(misplaced)).diagnostics())
                .filteredOn(found -> found.severity() == Diagnostic.Level.ERROR)
                .extracting(found -> found.message().in(Language.ZH))
                .anyMatch(said -> said.contains("“从事细分市场年数”按企业填报,请写在 enterprise 的 more 里"))
                .anyMatch(said -> said.contains("“市场占有率”按年度填报,请写在 years 中该年度的 more 里"));
    }
}
