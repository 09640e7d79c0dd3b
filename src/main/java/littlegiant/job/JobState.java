package littlegiant.job;

import java.util.Set;
import littlegiant.records.JobRecord;

/** The state of a job; each kind of job uses some of the states. */
public enum JobState {
    /** The task runs. */
    RUNNING,
    /** The task reads and checks input; nothing is recorded yet. */
    CHECKING,
    /** The task records everything in one transaction, and can no longer be cancelled. */
    RECORDING,
    /** The task succeeded. */
    DONE,
    /** The input has errors; nothing was recorded. */
    REFUSED,
    /** The job was cancelled. */
    CANCELLED,
    /** The service failed. */
    FAILED,
    /** The process ended before the job did. */
    INTERRUPTED;

    private static final Set<JobState> UNFINISHED = Set.of(RUNNING, CHECKING, RECORDING);

    /** The state in a job's record. */
    public static JobState of(JobRecord job) {
        return valueOf(job.state());
    }

    /** Whether the state is final. */
    public boolean isOver() {
        return !UNFINISHED.contains(this);
    }
}
