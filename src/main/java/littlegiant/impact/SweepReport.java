package littlegiant.impact;

import java.util.List;
import littlegiant.vocabulary.Threshold;

/**
 * The stored results of a sweep.
 *
 * @param decision the decision to which the criterion belongs
 * @param clause the clause of the rule that states the threshold
 * @param title the name of that rule
 * @param present the threshold when the sweep began
 * @param compared the number of enterprises decided so far
 * @param points the counts so far at each value, in the order of the values
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
