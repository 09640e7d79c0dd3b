package littlegiant.impact;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import littlegiant.job.Spool;

/** A study over a population. One thread processes the population; the results so far may be read from any thread. */
interface PopulationStudy extends Closeable {

    /**
     * Processes an enterprise.
     *
     * @return false if no policy applies to it
     * @throws IOException if results cannot be written
     */
    boolean take(PopulationMember member) throws IOException;

    /** Completes the results after the last enterprise. */
    default void end() throws IOException {}

    /** The results so far for the job's record: JSON by {@link littlegiant.job.JobDocument}. */
    byte[] document(StudyProgress progress);

    /** The result lists by name; complete after {@link #end}. */
    default Map<String, Spool<?>> lists() {
        return Map.of();
    }

    /** Deletes the result lists. */
    @Override
    default void close() throws IOException {}
}
