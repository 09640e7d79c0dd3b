package littlegiant.ruleset.warning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A threshold that is about to change is to be told in a section of the changelog that is not older than the release. */
class ChangelogTest {
    private static final LocalDate PUBLISHED = LocalDate.of(2026, 3, 1);
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

            rule "研发人员"
                @clause( "四(一)2" )
            when
                Enterprise()
            then
                insert( require( "C2", ratio( RD_EMPLOYEES, EMPLOYEES ).atLeast( "5%" ) ) );
            end

            rule "收入"
                @clause( "四(一)3" )
            when
                Enterprise()
            then
                insert( require( "C20", MAIN_BUSINESS_REVENUE.atLeast( "1亿元" ) ) );
            end
            """;

    private static RuleFiles files(String drl, String changelog) {
        return new RuleFiles(
                new TreeMap<>(Map.of("city/policy.yaml", HEADER, "city/cultivation.drl", drl)),
                List.of(),
                Optional.ofNullable(changelog));
    }

    /** What is said of an edit of the file about its changelog. */
    private static List<Diagnostic> told(String edited, String changelog) {
        Release before = RuleChecker.check(files(FILE, null)).release().orElseThrow();
        return RuleChecker.check(files(edited, changelog), Optional.of(new Baseline(before, PUBLISHED)))
                .diagnostics()
                .stream()
                .filter(one -> one.message().in(Language.EN).contains("CHANGELOG"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# 记录\n\n## 2026-03-02 调整\n\nC2 由 5% 提到 6%。\n\n## 2025-01-01 录入\n\n略\n",
                "## 2026-03-01 当天\n四(一)2:6%\n",
                "## 2026-04-01 别的\n无\n## 2026-03-09 调整\n- C2:6 %\n",
                "## 尚未定日期\nC2 改为 6%\n",
            })
    void a_change_that_is_told_is_not_warned_of(String changelog) {
        assertThat(told(FILE.replace("5%", "6%"), changelog)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "# 记录\n",
                "## 2026-02-28 太早\nC2 改为 6%\n",
                "## 2026-03-02 别的条件\nC20 改为 6%\n",
                "## 2026-03-02 别的数\nC2 改为 7%\n",
                "## 2026-03-02 没有数\nC2 调整\n",
            })
    void a_change_that_is_not_told_is_warned_of_where_the_threshold_stands(String changelog) {
        assertThat(told(FILE.replace("5%", "6%"), changelog)).singleElement().satisfies(warning -> {
            assertThat(warning.severity()).isEqualTo(Diagnostic.Level.WARNING);
            assertThat(warning.line()).isEqualTo(11);
            assertThat(warning.message().in(Language.EN))
                    .isEqualTo("the threshold of \"C2\" changes from 5% to 6%, and CHANGELOG.md does not say so");
            assertThat(warning.message().in(Language.ZH)).isEqualTo("“C2”的门槛由 5% 改为 6%,CHANGELOG.md 中没有记录");
            assertThat(warning.suggestion().in(Language.EN))
                    .contains("C2")
                    .contains("四(一)2")
                    .contains("6%");
        });
    }

    @Test
    void without_a_changelog_every_change_is_warned_of() {
        assertThat(told(FILE.replace("5%", "6%").replace("1亿元", "2亿元"), null)).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource({"研发人员,科研人员", "Enterprise(),Enterprise( stage != Stage.MATURE )", "四(一)2,四(一)4"})
    void a_change_of_anything_but_a_threshold_is_not_warned_of(String written, String instead) {
        assertThat(told(FILE.replace(written, instead), null)).isEmpty();
    }

    @Test
    void a_new_criterion_and_one_that_is_gone_are_not_warned_of() {
        assertThat(told(FILE.replace("\"C20\"", "\"C30\""), null)).isEmpty();
    }

    @Test
    void the_changelog_is_no_part_of_the_release() {
        assertThat(files(FILE, "a").hash()).isEqualTo(files(FILE, null).hash());
    }
}
