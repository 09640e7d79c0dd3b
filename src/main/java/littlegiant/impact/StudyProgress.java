package littlegiant.impact;

import java.util.List;
import littlegiant.facts.Fault;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * What is known of how far a study came, besides what its job says.
 *
 * @param skipped of the enterprises that were gone through, how many no rules concern
 * @param failed of them, how many could not be decided, for which the service is to blame
 * @param badLines how many lines are no enterprise
 * @param failure why the study failed, null where it did not
 */
record StudyProgress(
        long skipped,
        long failed,
        long badLines,
        List<BadLine> firstBadLines,
        @Nullable Text failure) {
    /** How many of the lines that are no enterprise are kept. */
    static final int MOST_BAD_LINES = 20;

    /** A line that is no enterprise. */
    record BadLine(long line, List<Fault> faults) {}
}
