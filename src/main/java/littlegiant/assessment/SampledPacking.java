package littlegiant.assessment;

import jakarta.inject.Singleton;
import littlegiant.records.AssessmentRepository;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.wording.Language;

/** Compresses the documents of a release with a dictionary of invented enterprises' documents. */
@Singleton
class SampledPacking implements RecordPacking {
    private final AssessmentRepository records;

    SampledPacking(AssessmentRepository records) {
        this.records = records;
    }

    @Override
    public void prepare(Release release, Policy policy, Language language) {
        records.packAlike(
                release.hash(),
                policy.id(),
                language.locale().toLanguageTag(),
                () -> AnswerSamples.of(release, policy, language));
    }
}
