package littlegiant.impact;

import java.io.Closeable;
import java.io.IOException;
import java.util.Map;
import littlegiant.job.Spool;

/**
 * What is found out by going through a population. One thread goes through it; what was found so far can be read by any.
 */
interface PopulationStudy extends Closeable {

    /**
     * Takes an enterprise into account.
     *
     * @return false where no rules concern it
     * @throws IOException where what was found cannot be kept
     */
    boolean take(PopulationMember member) throws IOException;

    /** Nothing follows any more; what was found is completed. */
    default void end() throws IOException {}

    /** What was found so far, as it is kept with the study's job: JSON of {@link littlegiant.job.JobDocument}. */
    byte[] document(StudyProgress progress);

    /** The lists that were found, by their names; complete after {@link #end}. */
    default Map<String, Spool<?>> lists() {
        return Map.of();
    }

    /** Lets go of what was found. */
    @Override
    default void close() throws IOException {}
}
