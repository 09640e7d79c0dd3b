package littlegiant.ruleset.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.language.RuleDefinition;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.vocabulary.Offer;
import org.junit.jupiter.api.Test;

/**
 * The shipped rules say what 海政办发〔2017〕46号 says: its criteria, clauses and figures. Officers may edit the rules; this
 * holds what a clone starts with.
 */
class NoticeTest {
    private static final Policy POLICY = RuleChecker.check(RuleFiles.read(Path.of("rules")))
            .release()
            .orElseThrow()
            .policies()
            .get("haicheng-2017");

    private List<RuleDefinition> rules(String decision) {
        return POLICY.files().stream()
                .filter(file -> file.decision().equals(decision))
                .findFirst()
                .orElseThrow()
                .rules();
    }

    private Map<String, String> clauses(String decision) {
        Map<String, String> clauses = new LinkedHashMap<>();
        rules(decision).forEach(rule -> clauses.put(rule.statement().id(), rule.clause()));
        return clauses;
    }

    private Map<String, List<String>> thresholds(String decision) {
        Map<String, List<String>> thresholds = new LinkedHashMap<>();
        for (RuleDefinition rule : rules(decision)) {
            List<String> written = thresholds.computeIfAbsent(rule.statement().id(), id -> new ArrayList<>());
            rule.thresholds().forEach(place -> written.add(place.threshold().written()));
        }
        thresholds.values().removeIf(List::isEmpty);
        return thresholds;
    }

    @Test
    void cultivation_has_its_13_criteria_in_the_order_of_the_notice() {
        assertThat(clauses("cultivation"))
                .containsExactly(
                        Map.entry("C1a", "四(一)1"),
                        Map.entry("C1b", "四(一)1"),
                        Map.entry("C1c", "四(一)1"),
                        Map.entry("C2", "四(一)2"),
                        Map.entry("C3", "四(一)3"),
                        Map.entry("C4", "四(一)4"),
                        Map.entry("C5a", "四(一)5"),
                        Map.entry("C5b", "四(一)5"),
                        Map.entry("C6", "四(一)6"),
                        Map.entry("C7a", "四(一)7"),
                        Map.entry("C7b", "四(一)7"),
                        Map.entry("C7c", "四(一)7"),
                        Map.entry("C7d", "四(一)7"));
        assertThat(thresholds("cultivation"))
                .containsExactly(
                        Map.entry("C2", List.of("5%")),
                        Map.entry("C3", List.of("3%")),
                        Map.entry("C4", List.of("1", "1")),
                        Map.entry("C5a", List.of("70%")),
                        Map.entry("C6", List.of("10%")));
    }

    @Test
    void recognition_has_its_10_criteria_in_the_order_of_the_notice() {
        assertThat(clauses("recognition"))
                .containsExactly(
                        Map.entry("R1a", "四(二)1"),
                        Map.entry("R1b", "四(二)1"),
                        Map.entry("R2", "四(二)2"),
                        Map.entry("R3", "四(二)3"),
                        Map.entry("R4a", "四(二)4"),
                        Map.entry("R4b", "四(二)4"),
                        Map.entry("R5a", "四(二)5"),
                        Map.entry("R5b", "四(二)5"),
                        Map.entry("R6a", "四(二)6"),
                        Map.entry("R6b", "四(二)6"));
        assertThat(thresholds("recognition"))
                .containsEntry("R1a", List.of("1亿元"))
                .containsEntry("R1b", List.of("15%"))
                .containsEntry("R2", List.of("20%", "30%"))
                .containsEntry("R3", List.of("5%", "8%"))
                .containsEntry("R4b", List.of("70%"));
    }

    @Test
    void revocation_has_its_4_grounds() {
        assertThat(clauses("revocation"))
                .containsExactly(
                        Map.entry("V1", "四(三)1"),
                        Map.entry("V2", "四(三)2"),
                        Map.entry("V3", "四(三)3"),
                        Map.entry("V4", "四(三)4"));
        assertThat(thresholds("revocation")).isEmpty();
    }

    @Test
    void the_two_funds_are_pools_of_the_amounts_in_the_notice() {
        List<String> pools = new ArrayList<>();
        for (RuleDefinition rule : rules("support")) {
            ((Offer) rule.statement()).pool().ifPresent(pool -> pools.add(rule.clause() + " " + pool.written()));
        }
        assertThat(pools)
                .hasSize(2)
                .anyMatch(p -> p.contains("五2") && p.endsWith(" 500万元"))
                .anyMatch(p -> p.contains("五2") && p.endsWith(" 5亿元"));
    }

    @Test
    void the_header_is_that_of_the_notice() {
        assertThat(POLICY.header().documentNumber()).isEqualTo("海政办发〔2017〕46号");
        assertThat(POLICY.header().issuedOn()).hasToString("2017-03-27");
        assertThat(POLICY.header().validTo()).hasToString("2020-12-31");
    }
}
