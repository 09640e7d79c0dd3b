package littlegiant.assessment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.RuleChecker;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;

class AnswerSamplesTest {

    private static Release released(String folder) {
        return RuleChecker.compile(RuleFiles.read(Path.of(folder))).release().orElseThrow();
    }

    @Test
    void samples_show_criteria_met_not_met_and_missing() {
        Release release = released("rules");
        String samples =
                new String(AnswerSamples.of(release, release.policies().get("haicheng-2017"), Language.ZH), UTF_8);
        assertThat(samples).contains("\"MET\"", "\"NOT_MET\"", "\"MISSING\"", "\"mainBusinessRevenue\"");
    }

    @Test
    void the_same_release_always_gives_the_same_samples_so_that_several_services_share_them() {
        Release release = released("rules");
        Policy policy = release.policies().get("haicheng-2017");
        assertThat(AnswerSamples.of(release, policy, Language.EN))
                .isEqualTo(AnswerSamples.of(released("rules"), policy, Language.EN))
                .isNotEqualTo(AnswerSamples.of(release, policy, Language.ZH));
    }

    @Test
    void every_example_policy_has_samples_although_it_asks_for_facts_of_its_own() {
        Release release = released("examples/policies");
        for (Map.Entry<String, Policy> policy : release.policies().entrySet()) {
            assertThat(AnswerSamples.of(release, policy.getValue(), Language.ZH))
                    .as(policy.getKey())
                    .hasSizeBetween(5_000, 65_536);
        }
    }
}
