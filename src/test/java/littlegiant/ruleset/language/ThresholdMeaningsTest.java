package littlegiant.ruleset.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import littlegiant.vocabulary.Offer;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.junit.jupiter.api.Test;

class ThresholdMeaningsTest {
    private static final String POLICY = "haicheng-2017";
    private static final RuleFiles SHIPPED = RuleFiles.read(Path.of("rules"));

    private static List<String> meanings(RuleFiles files, String criterion) {
        RuleFilesOutline.PolicyOutline outline =
                RuleFilesOutline.of(files).policies().get(POLICY);
        Map<ThresholdPlace, Text> meanings = ThresholdMeanings.of(files, POLICY, outline);
        return outline.rules().stream()
                .filter(rule -> rule.card().statement().id().equals(criterion))
                .flatMap(rule -> rule.card().thresholds().stream())
                .map(place -> meanings.containsKey(place) ? meanings.get(place).in(Language.ZH) : "nothing")
                .toList();
    }

    @Test
    void of_two_equal_thresholds_each_is_told_by_what_is_held_against_it() {
        assertThat(meanings(SHIPPED, "C4"))
                .hasSize(2)
                .satisfiesExactly(
                        patents -> assertThat(patents).contains("发明专利").doesNotContain("商标"),
                        marks -> assertThat(marks).contains("商标").doesNotContain("发明专利"));
        assertThat(meanings(SHIPPED, "C2")).containsExactly("研发人员与职工总数之比 ≥ 5%");
    }

    @Test
    void every_threshold_of_a_condition_that_is_shipped_has_its_meaning() {
        RuleFilesOutline.PolicyOutline outline =
                RuleFilesOutline.of(SHIPPED).policies().get(POLICY);
        Map<ThresholdPlace, Text> meanings = ThresholdMeanings.of(SHIPPED, POLICY, outline);
        outline.rules().stream()
                .map(RuleFilesOutline.RuleOutline::card)
                .filter(card -> !(card.statement() instanceof Offer)
                        && !card.thresholds().isEmpty())
                .forEach(card -> assertThat(meanings)
                        .as(card.name())
                        .containsKeys(card.thresholds().toArray(ThresholdPlace[]::new)));
    }

    @Test
    void a_time_in_whole_months_beside_it_does_not_hide_the_meaning_of_another_threshold() {
        TreeMap<String, String> files = new TreeMap<>(SHIPPED.files());
        String path = POLICY + "/cultivation.drl";
        files.put(
                path,
                files.get(path)
                        .replace(
                                "ratio( RD_EMPLOYEES, EMPLOYEES ).atLeast( \"5%\" )",
                                "allOf( ratio( RD_EMPLOYEES, EMPLOYEES ).atLeast( \"5%\" ), noViolation().within( \"36个月\" ) )"));
        assertThat(meanings(RuleFiles.of(files), "C2").get(0)).isEqualTo("研发人员与职工总数之比 ≥ 5%");
    }
}
