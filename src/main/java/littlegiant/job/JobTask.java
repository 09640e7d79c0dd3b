package littlegiant.job;

import java.io.Closeable;
import java.io.IOException;

/**
 * The work of a job, given by the feature that the job belongs to. One thread runs it; any thread may ask how far it came.
 */
public interface JobTask extends Closeable {

    /** The state in which the job begins. */
    default JobState begins() {
        return JobState.RUNNING;
    }

    /** How much there is to do, as far as that is known. */
    long total();

    /** How much of that is done. */
    long done();

    /**
     * Whatever else is known of the job now, as it is kept in the database: JSON of {@link JobDocument}.
     *
     * @param state the state beside which it will be read; lists that are long or name enterprises belong to an end only
     */
    byte[] document(JobState state);

    /**
     * Does the work.
     *
     * @throws JobCancelled where it stopped because it was cancelled, which is as good as that end
     * @throws IOException where it failed; like any other exception it is logged, and the job fails
     */
    JobEnd run(JobControl control) throws IOException;

    /** Deletes the temporary files of the work. Called once, when the job has ended or could not begin. */
    @Override
    default void close() throws IOException {}
}
