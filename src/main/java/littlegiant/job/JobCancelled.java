package littlegiant.job;

/** Thrown within a job's work where somebody has cancelled the job. */
public final class JobCancelled extends RuntimeException {
    private static final long serialVersionUID = 1;
}
