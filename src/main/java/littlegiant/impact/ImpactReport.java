package littlegiant.impact;

import java.util.List;

/**
 * What is known of a comparison, as it is kept with its job; who changes and who is within reach are lists of the job.
 *
 * @param outline every decision that either release has
 * @param found what was found so far
 */
record ImpactReport(
        StudyProgress progress,
        ImpactStudy.ImpactParameters asked,
        List<ComparedOutline.Decision> outline,
        ImpactStudy.ImpactCounts found) {}
