package littlegiant.job;

import java.util.Set;
import littlegiant.records.JobRecord;

/** The state of a job; each kind of job uses some of them. */
public enum JobState {
    /** It works. */
    RUNNING,
    /** It reads and checks; nothing is recorded yet. */
    CHECKING,
    /** It records everything in one transaction and cannot be cancelled any more. */
    RECORDING,
    /** It ended as it should. */
    DONE,
    /** What it was given has mistakes; nothing is recorded. */
    REFUSED,
    /** Somebody cancelled it. */
    CANCELLED,
    /** The service failed. */
    FAILED,
    /** The process that ran it ended before it did. */
    INTERRUPTED;

    private static final Set<JobState> UNFINISHED = Set.of(RUNNING, CHECKING, RECORDING);

    /** The state of a job as it is kept. */
    public static JobState of(JobRecord job) {
        return valueOf(job.state());
    }

    /** Whether nothing follows: the job does not run any more. */
    public boolean isOver() {
        return !UNFINISHED.contains(this);
    }
}
