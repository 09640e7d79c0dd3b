package littlegiant.job;

import java.io.Closeable;
import java.io.IOException;

/** The task of a job, provided by a feature. One thread runs it; its progress may be read from any thread. */
public interface JobTask extends Closeable {

    /** The state in which the job starts. */
    default JobState initialState() {
        return JobState.RUNNING;
    }

    /** The amount of work, as far as it is known. */
    long total();

    /** The amount of work done. */
    long done();

    /**
     * The other results so far, stored in the database as JSON by {@link JobDocument}.
     *
     * @param state the state with which the document is stored; long lists and lists with names of enterprises belong
     *     to a final state only
     */
    byte[] document(JobState state);

    /**
     * Runs the task.
     *
     * @throws JobCancelled if it stopped because the job was cancelled, which counts as that end
     * @throws IOException if it failed; like any other exception it is logged, and the job fails
     */
    JobEnd run(JobControl control) throws IOException;

    /** Deletes the temporary files of the task. Called once, when the job has ended or could not start. */
    @Override
    default void close() throws IOException {}
}
