package littlegiant.impact;

import java.util.List;

/**
 * The stored results of a comparison; enterprises that change or are within reach are lists of the job.
 *
 * @param outline every decision that either release has
 * @param found the counts so far
 */
record ImpactReport(
        StudyProgress progress,
        ImpactStudy.ImpactParameters asked,
        List<ComparedOutline.Decision> outline,
        ImpactStudy.ImpactCounts found) {}
