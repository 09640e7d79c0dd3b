package littlegiant.impact;

import java.util.List;
import littlegiant.facts.Fault;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The progress of a study in addition to its job's.
 *
 * @param skipped the number of processed enterprises to which no policy applies
 * @param failed the number of enterprises for which the service failed
 * @param badLines the number of lines that are no enterprise
 * @param failure why the study failed, null if it did not
 */
record StudyProgress(
        long skipped,
        long failed,
        long badLines,
        List<BadLine> firstBadLines,
        @Nullable Text failure) {
    /** The number of bad lines that are kept. */
    static final int MOST_BAD_LINES = 20;

    /** A line that is no enterprise. */
    record BadLine(long line, List<Fault> faults) {}
}
