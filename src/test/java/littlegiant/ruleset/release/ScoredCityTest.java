package littlegiant.ruleset.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import littlegiant.facts.Enterprise;
import littlegiant.facts.Violation;
import littlegiant.facts.ViolationGround;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.ruleset.engine.Finding;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.submission.Submissions;
import littlegiant.vocabulary.Gap;
import littlegiant.vocabulary.GapSearch;
import littlegiant.vocabulary.Judgement;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;

/** A policy that scores, looks back and asks for no violation, written in rule files alone, decides in the engine. */
class ScoredCityTest {
    private static final RuleFiles FILES = RuleFiles.read(Path.of("src/test/resources/rules-scored-city"));
    private static final String POLICY = "scored-city-2026";

    private static final class Compiled {
        static final CheckResult CHECK = RuleChecker.check(FILES);
    }

    @Test
    void its_files_are_without_fault_and_its_cases_pass_and_reach_both_sides_of_every_bound() {
        assertThat(Compiled.CHECK.diagnostics().stream()
                        .map(found -> found.file() + ":" + found.line() + " "
                                + found.message().in(Language.ZH)))
                .isEmpty();
        assertThat(Compiled.CHECK.cases()).hasSizeGreaterThan(40).allMatch(CaseResult::passed);
    }

    @Test
    void the_engine_shows_the_parts_and_the_gap_of_a_score() {
        Enterprise enterprise = enterprise("""
                { "years": [ { "fiscalYear": 2025, "employees": 100, "rdEmployees": 12,
                               "salesRevenue": 100000000, "rdExpense": 2999999 } ],
                  "attestations": { "rdMechanism": { "holds": true, "basis": "ATTESTED" } } }
                """);
        Finding finding = find(enterprise, "S5");
        Judgement judged = finding.judgement();
        assertThat(judged.status()).isEqualTo(Status.NOT_MET);
        assertThat(judged.observed().orElseThrow().in(Language.ZH)).isEqualTo("45分");
        assertThat(judged.parts().stream()
                        .map(part -> part.observed().orElseThrow().in(Language.ZH)))
                .containsExactly("15分", "0分", "30分");
        Gap gap = GapSearch.of(finding.condition(), finding.situation()).orElseThrow();
        assertThat(gap.fact()).isEqualTo("rdExpense");
        assertThat(gap.by()).isEqualByComparingTo("2000001");
    }

    @Test
    void a_violation_is_named_and_a_record_without_its_date_asks_for_it() {
        Enterprise decided = enterprise(
                "{ \"violations\": [ { \"ground\": \"TAX_EVASION\", \"final\": true, \"decidedOn\": \"2026-01-05\","
                        + " \"authority\": \"税务局\", \"decisionNumber\": \"7号\" } ] }");
        assertThat(decided.violations()).extracting(Violation::kind).containsExactly(ViolationGround.TAX_EVASION);
        assertThat(find(decided, "S1").judgement().message().in(Language.ZH)).contains("7号");
        Enterprise undated = enterprise("{ \"violations\": [ { \"ground\": \"TAX_EVASION\", \"final\": true } ] }");
        assertThat(find(undated, "S1").judgement().missing()).isEqualTo(List.of("/violations/0/decidedOn"));
    }

    private static Enterprise enterprise(String json) {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            return Submissions.enterprise(parser).value();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private static Finding find(Enterprise enterprise, String criterion) {
        return Compiled.CHECK
                .release()
                .orElseThrow()
                .policies()
                .get(POLICY)
                .decide(enterprise, LocalDate.of(2026, 6, 30), Set.of())
                .decisions()
                .stream()
                .flatMap(decision -> decision.findings().stream())
                .filter(finding -> finding.criterion().equals(criterion))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_sweep_moves_the_bar_a_window_and_the_points_of_a_band() {
        Enterprise enterprise = enterprise("""
                { "years": [ { "fiscalYear": 2025, "employees": 100, "rdEmployees": 12,
                               "salesRevenue": 100000000, "rdExpense": 3000000 } ],
                  "violations": [ { "ground": "TAX_EVASION", "final": true, "decidedOn": "2024-01-05" } ],
                  "attestations": { "rdMechanism": { "holds": true, "basis": "ATTESTED" } } }
                """);
        assertThat(swept(enterprise, "S1", 1, "1年", "2年", "3年", "36个月", "29个月"))
                .containsExactly(Status.MET, Status.MET, Status.NOT_MET, Status.NOT_MET, Status.MET);
        // 15 + 25 + 30, held against other bars; the bar is the last threshold of the rule.
        int bar = ThresholdEdit.of(FILES, POLICY, "S5").size();
        assertThat(swept(enterprise, "S5", bar, "69分", "70分", "71分"))
                .containsExactly(Status.MET, Status.MET, Status.NOT_MET);
        // The band of 10% to 30% gives 15分: its points are the fourth.
        assertThat(swept(enterprise, "S5", 4, "0分", "19分", "20分"))
                .containsExactly(Status.NOT_MET, Status.NOT_MET, Status.MET);
    }

    private static List<Status> swept(Enterprise enterprise, String criterion, int n, String... values) {
        Release release = Compiled.CHECK.release().orElseThrow();
        ThresholdSweep.ThresholdSweepResult result =
                ThresholdSweep.of(release, release.policies().get(POLICY), criterion, n, List.of(values));
        return ((ThresholdSweep.Ready) result)
                .sweep().points(enterprise, LocalDate.of(2026, 6, 30)).stream()
                        .map(point -> point.status().orElseThrow())
                        .toList();
    }

    @Test
    void a_value_that_cannot_stand_at_a_threshold_is_refused_by_the_sweep() {
        Release release = Compiled.CHECK.release().orElseThrow();
        for (String value : List.of("3", "3%", "0年", "1.5个月")) {
            assertThat(ThresholdSweep.of(release, release.policies().get(POLICY), "S1", 1, List.of(value)))
                    .isInstanceOf(ThresholdSweep.Unusable.class);
        }
    }
}
