package littlegiant.job;

/** The interface of the runner to a running task. */
public interface JobControl {

    /** Whether the job was cancelled; the task should call this often, and then stop. */
    boolean isCancelled();

    /**
     * Throws if the job was cancelled.
     *
     * @throws JobCancelled if it was; the task must not catch it
     */
    default void stopIfCancelled() {
        if (isCancelled()) {
            throw new JobCancelled();
        }
    }

    /**
     * Changes the state to {@link JobState#RECORDING}, after which the job cannot be cancelled.
     *
     * @throws JobCancelled if it was cancelled before
     */
    void beginRecording();
}
