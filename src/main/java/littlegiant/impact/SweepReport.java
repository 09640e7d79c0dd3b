package littlegiant.impact;

import java.util.List;
import littlegiant.vocabulary.Threshold;

/**
 * What is known of a sweep, as it is kept with its job.
 *
 * @param decision the decision in which the criterion stands
 * @param clause of the rule that states the threshold
 * @param title the name of that rule
 * @param present the threshold as it was when the sweep began
 * @param compared how many enterprises were decided so far
 * @param points what was found so far at each value, in their order
 */
record SweepReport(
        StudyProgress progress,
        SweepStudy.SweepParameters asked,
        String decision,
        String clause,
        String title,
        Threshold present,
        long compared,
        List<SweepStudy.SweepStudyPoint> points) {}
