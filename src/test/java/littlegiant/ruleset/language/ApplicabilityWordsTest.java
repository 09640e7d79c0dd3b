package littlegiant.ruleset.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApplicabilityWordsTest {
    private static Optional<Text> words(String when) {
        String text = "package p.d;\n\nimport littlegiant.facts.*;\nimport static littlegiant.vocabulary.Words.*;\n\n"
                + "rule \"x\"\n    @clause( \"一\" )\nwhen\n    " + when
                + "\nthen\n    insert( require( \"C1\", attested( PROPRIETARY_TECHNOLOGY ) ) );\nend\n";
        StringBuilder faults = new StringBuilder();
        Optional<DecisionFile> read = RuleReader.read(
                "p/d.drl", text, fault -> faults.append(fault.message().in(Language.EN)));
        assertThat(read).as(faults.toString()).isPresent();
        return ApplicabilityWords.of(read.get().rules().get(0).asked());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Enterprise( stage == Stage.GROWTH ) | 成长阶段为成长期 | stage is growth",
                "Enterprise( stage in ( Stage.START_UP, Stage.GROWTH, Stage.EXPANSION ) ) | 成长阶段为初创期、成长期或壮大期 | stage is start-up, growth or expansion",
                "Enterprise( category != Category.OTHER, stage == Stage.GROWTH ) | 企业类别不是其他类且成长阶段为成长期 | category is not other and stage is growth",
                "Enterprise( category == Category.SOFTWARE OR stage == Stage.GROWTH ) | (企业类别为软件类或成长阶段为成长期) | (category is software or stage is growth)",
                "Enterprise( registeredDivision == '210381' ) | 注册地行政区划代码为210381 | division of registration is 210381",
                "Enterprise( abnormalOperation == false ) | 列入经营异常名录为否 | on the abnormal-operation list is no",
                "Enterprise( taxCreditGrade == null ) | 没有填报纳税信用等级 | tax credit grade is not given",
                "Enterprise() exists FiscalYear( employees >= 100 ) | 有年度数据,其职工总数不低于100 | there is a year of which employees is at least 100",
                "Enterprise() not Violation() | 没有违法记录 | there is not a violation"
            })
    void whom_a_rule_applies_to_is_said_with_the_labels_of_the_facts(String when, String zh, String en) {
        Text words = words(when.replace('\'', '"').replace(" OR ", " || ")).orElseThrow();
        assertThat(words.in(Language.ZH)).isEqualTo(zh);
        assertThat(words.in(Language.EN)).isEqualTo(en);
    }

    @Test
    void a_rule_for_everybody_asks_nothing() {
        assertThat(words("Enterprise()").orElseThrow().in(Language.ZH)).isEmpty();
    }

    @Test
    void what_is_compared_with_a_variable_has_no_words() {
        assertThat(words("Enterprise( $stage : stage ) exists IntellectualProperty( number != null )"))
                .isPresent();
        assertThat(words("Enterprise( $c : industryCode ) Enterprise( registeredDivision == $c )"))
                .isEmpty();
    }

    @Test
    void every_rule_that_is_shipped_says_whom_it_applies_to_in_both_languages() {
        RuleFilesOutline.of(RuleFiles.read(Path.of("rules")))
                .policies()
                .values()
                .forEach(policy -> assertThat(policy.rules()).isNotEmpty().allSatisfy(rule -> {
                    Text words = ApplicabilityWords.of(rule.card().asked()).orElseThrow();
                    assertThat(words.in(Language.ZH)).doesNotContain("Stage", "Category", "==");
                    assertThat(words.in(Language.EN)).doesNotContain("Stage", "Category", "==");
                    assertThat(words.in(Language.ZH).isEmpty())
                            .isEqualTo(rule.appliesTo().equals("Enterprise()"));
                }));
    }
}
