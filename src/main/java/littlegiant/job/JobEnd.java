package littlegiant.job;

import java.util.List;
import java.util.Map;
import littlegiant.records.AssessmentRecord;

/**
 * The result of a task.
 *
 * @param state a state for which {@link JobState#isOver()} is true
 * @param assessments the assessments to record in one transaction with the job's end; iterated again if that
 *     transaction is retried
 * @param lists the complete result lists of the job, by name
 */
public record JobEnd(JobState state, Iterable<AssessmentRecord> assessments, Map<String, Spool<?>> lists) {

    /** An end without assessments and lists. */
    public static JobEnd of(JobState state) {
        return new JobEnd(state, List.of(), Map.of());
    }

    /** A successful end, with assessments to record. */
    public static JobEnd recording(Iterable<AssessmentRecord> assessments) {
        return new JobEnd(JobState.DONE, assessments, Map.of());
    }

    /** An end with result lists. */
    public static JobEnd with(JobState state, Map<String, Spool<?>> lists) {
        return new JobEnd(state, List.of(), lists);
    }
}
