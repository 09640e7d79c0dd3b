package littlegiant.job;

import java.util.List;
import java.util.Map;
import littlegiant.records.AssessmentRecord;

/**
 * How the work of a job ended.
 *
 * @param state one that {@link JobState#isOver()}
 * @param assessments what is to be recorded in one transaction with the job's end; gone through again where that
 *     transaction is tried again
 * @param lists the lists that the job found, by their names; complete
 */
public record JobEnd(JobState state, Iterable<AssessmentRecord> assessments, Map<String, Spool<?>> lists) {

    /** An end with nothing to record and no lists. */
    public static JobEnd of(JobState state) {
        return new JobEnd(state, List.of(), Map.of());
    }

    /** A good end, and what is to be recorded with it. */
    public static JobEnd recording(Iterable<AssessmentRecord> assessments) {
        return new JobEnd(JobState.DONE, assessments, Map.of());
    }

    /** An end with lists that can be read afterwards. */
    public static JobEnd with(JobState state, Map<String, Spool<?>> lists) {
        return new JobEnd(state, List.of(), lists);
    }
}
