package littlegiant.impact;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import littlegiant.job.JobState;
import littlegiant.records.JobRecord;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The number of enterprises that a study has gone through in a part of a population.
 *
 * @param done all of them
 * @param skipped of them, those to which no policy applies
 * @param failed of them, those that could not be decided
 * @param badLines of them, those that are no enterprise
 * @param failure why the study of the part was broken off, null if it was not
 */
record PartProgress(
        long done,
        long skipped,
        long failed,
        long badLines,
        @Nullable Text failure) {
    static final PartProgress NONE = new PartProgress(0, 0, 0, 0, null);

    /** The progress after one more enterprise, counted or not. */
    PartProgress taken(boolean concerned) {
        return new PartProgress(done + 1, skipped + (concerned ? 0 : 1), failed, badLines, failure);
    }

    /** The progress after one that could not be decided. */
    PartProgress undecided() {
        return new PartProgress(done + 1, skipped, failed + 1, badLines, failure);
    }

    /** The progress after one that is no enterprise. */
    PartProgress refused() {
        return new PartProgress(done + 1, skipped, failed, badLines + 1, failure);
    }

    /** The progress where the study is broken off. */
    PartProgress brokenOff(Text why) {
        return new PartProgress(done, skipped, failed, badLines, why);
    }

    /** The progress of two parts together. */
    PartProgress and(PartProgress other) {
        return new PartProgress(
                done + other.done,
                skipped + other.skipped,
                failed + other.failed,
                badLines + other.badLines,
                failure == null ? other.failure : failure);
    }

    /** The same in the form of a job's study; bad lines are only counted. */
    StudyProgress ofStudy() {
        return new StudyProgress(skipped, failed, badLines, List.of(), failure);
    }

    /** The job whose answer has these results, under the nil UUID, since no job ran. */
    JobRecord ended(Instant startedAt, Instant finishedAt, byte[] document) {
        JobState state = failure == null ? JobState.DONE : JobState.FAILED;
        return new JobRecord(new UUID(0, 0), "", state.name(), startedAt, finishedAt, done, done, document);
    }
}
