package littlegiant.job;

/** What the work of a job asks and tells the runner. */
public interface JobControl {

    /** Whether somebody has cancelled the job; the work is expected to ask often, and then to stop. */
    boolean isCancelled();

    /**
     * Throws where the job was cancelled.
     *
     * @throws JobCancelled which the work lets through
     */
    default void stopIfCancelled() {
        if (isCancelled()) {
            throw new JobCancelled();
        }
    }

    /**
     * Changes the state to {@link JobState#RECORDING}: from here on the job cannot be cancelled.
     *
     * @throws JobCancelled where it was cancelled before
     */
    void beginRecording();
}
