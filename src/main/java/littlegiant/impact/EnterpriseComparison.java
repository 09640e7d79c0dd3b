package littlegiant.impact;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import littlegiant.assessment.Replay;
import littlegiant.facts.Declarations;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.records.AssessmentRecord;
import littlegiant.records.EnterpriseRepository;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.RuleFiles;
import littlegiant.ruleset.release.Releases;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * The two answers of one enterprise of a comparison over the registry: decided again under both rules, as the comparison
 * decided it, and recorded nowhere.
 */
@Singleton
public class EnterpriseComparison {
    private static final Template UNKNOWN =
            Template.of("登记企业中没有“{0}”按政策 {1} 的评估", "no assessment of \"{0}\" under the policy {1} is recorded");
    private static final Text CHANGED_SINCE = Text.of(
            "计算影响之后,规则又有改动,当时的版本已无法取得;请重新计算影响",
            "the rules were changed since the impact was computed, and those of then cannot be had: compute it again");

    private final ImpactStudies studies;
    private final EnterpriseRepository enterprises;
    private final Releases releases;

    EnterpriseComparison(ImpactStudies studies, EnterpriseRepository enterprises, Releases releases) {
        this.studies = studies;
        this.enterprises = enterprises;
        this.releases = releases;
    }

    /**
     * One enterprise under both rules.
     *
     * @param study the comparison
     * @param latest the assessment whose facts were decided
     * @param before as it comes out under the rules to start from; empty where they do not have the policy
     * @param after as it comes out under the rules to go to
     * @param baseFiles the files of the rules to start from
     * @param candidateFiles the files of the rules to go to
     */
    public record BothAnswers(
            ImpactAnswer study,
            AssessmentRecord latest,
            Optional<JsonNode> before,
            Optional<JsonNode> after,
            RuleFiles baseFiles,
            RuleFiles candidateFiles) {}

    /**
     * Decides an enterprise under both rules of a comparison. Waits for the disk and the compiler. A 404 problem where there is
     * no such comparison or enterprise, a 409 where the rules of then cannot be had any more.
     *
     * @param study the id of the comparison
     */
    public BothAnswers of(String study, String creditCode, String policy, Language language) {
        ImpactAnswer found = studies.found(study, 0, language);
        AssessmentRecord latest = enterprises.latestUnderEachPolicy(List.of(creditCode)).stream()
                .filter(one -> found.policy() != null || one.summary().policy().equals(policy))
                .reduce((one, other) ->
                        RegistryPopulation.isPreferred(policy, one.summary(), other.summary()) ? one : other)
                .orElseThrow(() -> Problems.notFound(UNKNOWN.with(creditCode, policy), language));
        Release base = release(found.base(), false, language);
        Release candidate = release(found.candidate(), found.workingCopy(), language);
        Declarations declared = Declarations.together(List.of(base.declared(), candidate.declared()));
        return new BothAnswers(
                found,
                latest,
                Replay.underOther(base, latest, policy, found.asOf(), declared, language),
                Replay.underOther(candidate, latest, policy, found.asOf(), declared, language),
                base.files(),
                candidate.files());
    }

    /** The rules of a hash: those of the working copy while it still is what it was then, else those that are kept. */
    private Release release(String hash, boolean workingCopy, Language language) {
        Optional<Release> working = workingCopy && releases.working().hash().equals(hash)
                ? releases.check().release().filter(release -> release.hash().equals(hash))
                : Optional.empty();
        return working.or(() -> releases.compiled(hash))
                .orElseThrow(() -> Problems.of(ProblemKind.CONFLICT, CHANGED_SINCE, language));
    }
}
