package littlegiant.job;

/** Thrown within a job's task if the job was cancelled. */
public final class JobCancelled extends RuntimeException {
    private static final long serialVersionUID = 1;
}
