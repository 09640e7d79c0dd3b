package littlegiant.assessment;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import littlegiant.facts.Enterprise;
import littlegiant.facts.Fault;
import littlegiant.problem.TraceContext;
import littlegiant.records.AssessmentRecord;
import littlegiant.records.AssessmentSummary;
import littlegiant.records.Ids;
import littlegiant.ruleset.engine.DecisionResult;
import littlegiant.ruleset.engine.Release;
import littlegiant.submission.AssessmentRequest;
import littlegiant.submission.Submissions;
import littlegiant.submission.Submitted;
import littlegiant.wording.Language;
import org.jspecify.annotations.Nullable;

/** Assesses the bytes of a request to the bytes of an answer, for single requests, batches and uploads. */
@Singleton
public class Assessments {
    private final Assessor assessor;
    private final AssessmentMetrics metrics;
    private final RecordPacking packing;

    Assessments(Assessor assessor, AssessmentMetrics metrics, RecordPacking packing) {
        this.assessor = assessor;
        this.metrics = metrics;
        this.packing = packing;
    }

    /**
     * Assesses a request with a release. Does not block; the caller stores the assessment before answering.
     *
     * @param detail the detail of the answer
     * @param keep whether the assessment is to be stored, and so gets an id
     * @param caller the caller's name for the record; null if nobody signed in
     */
    public AssessmentResult assess(
            Release release,
            byte[] request,
            Language language,
            AnswerDetail detail,
            boolean keep,
            @Nullable String caller) {
        long begun = System.nanoTime();
        Submitted<AssessmentRequest> submitted = Submissions.assessment(request, release.declared());
        if (!submitted.faults().isEmpty()) {
            metrics.refused();
            return AssessmentResult.refused(submitted.faults());
        }
        Assessor.AssessorResult result = assessor.assess(release, submitted.accepted());
        if (result instanceof Assessor.RefusedRequest refused) {
            metrics.refused();
            return AssessmentResult.refused(refused.faults());
        }
        Assessment assessment = ((Assessor.Assessed) result).assessment();
        Optional<UUID> id = keep ? Optional.of(Ids.at(assessment.assessedAt())) : Optional.empty();
        byte[] answer = AssessmentWriter.write(assessment, id, language, detail);
        Optional<AssessmentRecord> toKeep = Optional.empty();
        if (id.isPresent()) {
            byte[] whole = detail == AnswerDetail.FULL
                    ? answer
                    : AssessmentWriter.write(assessment, id, language, AnswerDetail.FULL);
            packing.prepare(release, assessment.evaluation().policy(), language);
            toKeep = Optional.of(new AssessmentRecord(
                    summary(assessment, id.get(), language, caller),
                    request,
                    whole,
                    TraceContext.current().orElse(null),
                    statuses(assessment)));
        }
        metrics.assessed(assessment.evaluation(), System.nanoTime() - begun);
        return new AssessmentResult(List.of(), answer, toKeep);
    }

    /** The faults of a request with a release, without assessing it; empty if there are none. */
    public List<Fault> faultsOf(Release release, byte[] request) {
        Submitted<AssessmentRequest> submitted = Submissions.assessment(request, release.declared());
        return submitted.faults().isEmpty() ? assessor.faultsOf(release, submitted.accepted()) : submitted.faults();
    }

    private static AssessmentSummary summary(
            Assessment assessment, UUID id, Language language, @Nullable String caller) {
        Enterprise enterprise = assessment.enterprise();
        Map<String, String> outcomes = new LinkedHashMap<>();
        for (DecisionResult decided : assessment.evaluation().decisions()) {
            outcomes.put(decided.decision().decision(), decided.outcome().name());
        }
        return new AssessmentSummary(
                id,
                enterprise.unifiedSocialCreditCode(),
                enterprise.name(),
                enterprise.townOrPark(),
                name(enterprise.stage()),
                name(enterprise.category()),
                assessment.evaluation().policy().id(),
                assessment.release(),
                assessment.evaluation().asOf(),
                assessment.assessedAt(),
                caller,
                language.locale().toLanguageTag(),
                outcomes);
    }

    private static Map<String, String> statuses(Assessment assessment) {
        Map<String, String> statuses = new LinkedHashMap<>();
        for (DecisionResult decided : assessment.evaluation().decisions()) {
            decided.findings()
                    .forEach(finding -> statuses.put(
                            finding.criterion(), finding.judgement().status().name()));
        }
        return statuses;
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
