package littlegiant.assessment;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import littlegiant.facts.Fault;
import littlegiant.ruleset.Release;
import littlegiant.submission.AssessmentRequest;
import littlegiant.submission.Submissions;
import littlegiant.submission.Submitted;
import littlegiant.wording.Language;

/** The way from the bytes of a request to the bytes of its assessment, the same for one and for a batch. */
@Singleton
class Assessments {
    private final Assessor assessor;
    private final AssessmentMetrics metrics;

    Assessments(Assessor assessor, AssessmentMetrics metrics) {
        this.assessor = assessor;
        this.metrics = metrics;
    }

    /**
     * Assesses a request under a release and writes the assessment.
     *
     * @param out is written to only where nothing is refused
     * @return why the request is refused, with pointers into it; empty where it was assessed
     */
    List<Fault> assess(Release release, byte[] request, Language language, OutputStream out) throws IOException {
        long begun = System.nanoTime();
        Submitted<AssessmentRequest> submitted = Submissions.assessment(request);
        if (!submitted.faults().isEmpty()) {
            metrics.refused();
            return submitted.faults();
        }
        Assessor.Result result = assessor.assess(release, submitted.value());
        if (result instanceof Assessor.Refused refused) {
            metrics.refused();
            return refused.faults();
        }
        Assessment assessment = ((Assessor.Assessed) result).assessment();
        AssessmentWriter.write(assessment, language, out);
        metrics.assessed(assessment.evaluation(), System.nanoTime() - begun);
        return List.of();
    }
}
