package littlegiant.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.difflib.UnifiedDiffUtils;
import com.github.difflib.patch.PatchFailedException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.language.RuleFilesOutline;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangesTest {
    private static final RuleFiles SHIPPED = RuleFiles.read(Path.of("rules"));
    private static final String FOLDER = "haicheng-2017/";

    private static RuleFiles edited(String file, String written, String instead) {
        SortedMap<String, String> files = new TreeMap<>(SHIPPED.files());
        String text = files.get(FOLDER + file);
        assertThat(text).contains(written);
        files.put(FOLDER + file, text.replace(written, instead));
        return RuleFiles.of(files);
    }

    private static List<ReleaseChange> changes(RuleFiles before, RuleFiles after) {
        return Changes.between(RuleFilesOutline.of(before), RuleFilesOutline.of(after));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "cultivation.drl | EMPLOYEES ).atLeast( \"5%\" ) | EMPLOYEES ).atLeast( \"6%\" ) | THRESHOLD_CHANGED | C2 | 5% | 6% | the threshold of C2: 5% → 6%",
                "cultivation.drl | rule \"研发人员占职工总数的比例不低于 {1}\" | rule \"研发人员不低于 {1}\" | RULE_RENAMED | C2 | 研发人员占职工总数的比例不低于 5% | 研发人员不低于 5% | C2 was renamed: \"研发人员占职工总数的比例不低于 5%\" → \"研发人员不低于 5%\"",
                "cultivation.drl | ratio( RD_EMPLOYEES, EMPLOYEES ).atLeast | ratio( RD_EMPLOYEES, EMPLOYEES ).moreThan | CONDITION_CHANGED | C2 | 研发人员与职工总数之比 ≥ 5% | 研发人员与职工总数之比 > 5% | the condition of C2: R&D employees over employees ≥ 5% → R&D employees over employees > 5%",
                "recognition.drl | Enterprise( category == Category.MANUFACTURING ) | Enterprise( category == Category.MANUFACTURING, stage == Stage.GROWTH ) | APPLIES_TO_CHANGED | R2 | 企业类别为制造类 | 企业类别为制造类且成长阶段为成长期 | whom R2 applies to: category is manufacturing → category is manufacturing and stage is growth"
            })
    void a_change_is_said_in_the_terms_of_the_policy(
            String file,
            String written,
            String instead,
            ReleaseChange.ReleaseChangeKind kind,
            String criterion,
            String before,
            String after,
            String english) {
        List<ReleaseChange> changes = changes(SHIPPED, edited(file, written, instead)).stream()
                .filter(change -> change.criterion().equals(criterion))
                .toList();
        assertThat(changes).first().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(kind);
            assertThat(change.before().in(Language.ZH)).isEqualTo(before);
            assertThat(change.after().in(Language.ZH)).isEqualTo(after);
            assertThat(change.file()).isEqualTo(FOLDER + file);
            assertThat(change.line()).isPositive();
            assertThat(change.message().in(Language.EN)).isEqualTo(english);
            assertThat(change.message().in(Language.ZH)).isNotEqualTo(english).contains(criterion);
        });
    }

    @Test
    void a_figure_that_is_written_as_its_placeholder_renames_nothing() {
        assertThat(changes(edited("cultivation.drl", "占职工总数的比例不低于 {1}", "占职工总数的比例不低于 5%"), SHIPPED))
                .isEmpty();
    }

    @Test
    void another_clause_is_a_change() {
        RuleFiles other =
                edited("cultivation.drl", "{1}\"\n    @clause( \"四(一)2\" )", "{1}\"\n    @clause( \"四(一)3\" )");
        assertThat(changes(SHIPPED, other)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ReleaseChange.ReleaseChangeKind.CLAUSE_CHANGED);
            assertThat(change.message().in(Language.EN)).isEqualTo("the clause of C2: 四(一)2 → 四(一)3");
        });
    }

    @Test
    void nothing_changed_between_a_release_and_itself_nor_by_a_remark_or_another_layout() {
        assertThat(changes(SHIPPED, SHIPPED)).isEmpty();
        RuleFiles relaid = edited(
                "cultivation.drl", "ratio( RD_EMPLOYEES, EMPLOYEES )", "ratio(RD_EMPLOYEES,\n  EMPLOYEES ) /* 见通知 */");
        assertThat(changes(SHIPPED, relaid)).isEmpty();
        assertThat(TextDiff.between(SHIPPED.files(), relaid.files())).hasSize(1);
    }

    @Test
    void a_file_that_cannot_be_read_does_not_pass_for_one_without_rules() {
        RuleFiles faulty = edited("cultivation.drl", "RD_EMPLOYEES", "RD_EMPLOYES");
        assertThat(changes(SHIPPED, faulty)).isEmpty();
        assertThat(changes(faulty, SHIPPED)).isEmpty();
        assertThat(TextDiff.between(SHIPPED.files(), faulty.files())).hasSize(1);
        assertThat(changes(SHIPPED, edited("cases/C2.yaml", "cases:", "case:"))).isEmpty();
    }

    @Test
    void a_rule_that_comes_or_goes_is_named_with_its_condition() {
        String rule = "\nrule \"拥有专利十件\"\n    @clause( \"四(一)4\" )\n    date-effective \"2018-01-01\"\nwhen\n"
                + "    Enterprise()\nthen\n    insert( require( \"C4b\", validRights( INVENTION_PATENT ).atLeast( \"10\" ) ) );\nend\n";
        RuleFiles more = edited("cultivation.drl", "rule \"信用状况良好\"", rule + "rule \"信用状况良好\"");
        assertThat(changes(SHIPPED, more)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ReleaseChange.ReleaseChangeKind.RULE_ADDED);
            assertThat(change.criterion()).isEqualTo("C4b");
            assertThat(change.after().in(Language.ZH)).contains("10");
        });
        assertThat(changes(more, SHIPPED))
                .extracting(ReleaseChange::kind)
                .containsExactly(ReleaseChange.ReleaseChangeKind.RULE_REMOVED);
        RuleFiles later = edited(
                "cultivation.drl", "rule \"信用状况良好\"", rule.replace("2018-01-01", "2019-01-01") + "rule \"信用状况良好\"");
        assertThat(changes(more, later)).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ReleaseChange.ReleaseChangeKind.DATES_CHANGED);
            assertThat(change.before().in(Language.ZH)).isEqualTo("2018-01-01 – …");
            assertThat(change.after().in(Language.ZH)).isEqualTo("2019-01-01 – …");
        });
    }

    @Test
    void the_header_and_the_cases_and_whole_policies_are_compared_too() {
        assertThat(changes(SHIPPED, edited("policy.yaml", "validTo: 2020-12-31", "validTo: 2021-12-31")))
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.kind()).isEqualTo(ReleaseChange.ReleaseChangeKind.HEADER_CHANGED);
                    assertThat(change.message().in(Language.EN)).contains("validTo", "2020-12-31", "2021-12-31");
                });
        SortedMap<String, String> files = new TreeMap<>(SHIPPED.files());
        assertThat(files.remove(FOLDER + "cases/C2.yaml")).isNotNull();
        assertThat(changes(SHIPPED, RuleFiles.of(files)))
                .isNotEmpty()
                .allMatch(change -> change.kind() == ReleaseChange.ReleaseChangeKind.CASE_REMOVED
                        && change.criterion().equals("C2"));
        assertThat(changes(RuleFiles.of(files), SHIPPED))
                .allMatch(change -> change.kind() == ReleaseChange.ReleaseChangeKind.CASE_ADDED);
        assertThat(changes(RuleFiles.of(new TreeMap<>()), SHIPPED))
                .extracting(ReleaseChange::kind)
                .containsExactly(ReleaseChange.ReleaseChangeKind.POLICY_ADDED);
        assertThat(changes(SHIPPED, RuleFiles.of(new TreeMap<>())))
                .extracting(ReleaseChange::kind)
                .containsExactly(ReleaseChange.ReleaseChangeKind.POLICY_REMOVED);
    }

    @Test
    void a_text_is_compared_line_by_line_however_large_it_is() {
        RuleFiles after = edited("cultivation.drl", "atLeast( \"5%\" )", "atLeast( \"6%\" )");
        assertThat(TextDiff.between(SHIPPED.files(), after.files()))
                .singleElement()
                .satisfies(file -> {
                    assertThat(file.status()).isEqualTo("CHANGED");
                    assertThat(file.diff().lines())
                            .startsWith("--- a/haicheng-2017/cultivation.drl", "+++ b/haicheng-2017/cultivation.drl")
                            .anyMatch(line -> line.startsWith("-") && line.contains("\"5%\""))
                            .anyMatch(line -> line.startsWith("+") && line.contains("\"6%\""));
                });
        SortedMap<String, String> before = new TreeMap<>(Map.of("p/a.drl", "a\n".repeat(100_000)));
        SortedMap<String, String> now = new TreeMap<>(Map.of("p/a.drl", "b\n".repeat(100_000)));
        assertThat(TextDiff.between(before, now))
                .singleElement()
                .satisfies(file -> assertThat(file.diff().lines().count()).isGreaterThan(200_000));
        assertThat(TextDiff.between(new TreeMap<>(), now).get(0).status()).isEqualTo("ADDED");
        assertThat(TextDiff.between(now, new TreeMap<>()).get(0).status()).isEqualTo("REMOVED");
    }

    @Test
    void a_diff_says_what_was_there_before_what_is_there_now_and_patches_the_one_into_the_other() {
        Random random = new Random(46);
        for (int tries = 0; tries < 300; tries++) {
            String before = lines(random);
            String after = lines(random);
            SortedMap<String, String> was = new TreeMap<>(Map.of("a.drl", before));
            SortedMap<String, String> is = new TreeMap<>(Map.of("a.drl", after));
            for (TextDiff.FileDiff file : TextDiff.between(was, is)) {
                List<String> diff = file.diff().lines().toList();
                for (int line = 3; line < diff.size(); line++) {
                    assertThat(diff.get(line - 1).startsWith("+")
                                    && diff.get(line).startsWith("-"))
                            .as(file.diff())
                            .isFalse();
                }
                assertThat(patched(before, diff)).as(file.diff()).isEqualTo(after);
            }
        }
    }

    private static String lines(Random random) {
        StringBuilder lines = new StringBuilder();
        for (int line = random.nextInt(12); line >= 0; line--) {
            lines.append((char) ('a' + random.nextInt(5))).append('\n');
        }
        return lines.toString();
    }

    private static String patched(String before, List<String> diff) {
        try {
            List<String> patched = UnifiedDiffUtils.parseUnifiedDiff(diff)
                    .applyTo(before.lines().toList());
            return String.join("\n", patched) + "\n";
        } catch (PatchFailedException mismatch) {
            throw new AssertionError(mismatch);
        }
    }
}
