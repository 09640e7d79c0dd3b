package littlegiant.impact;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import littlegiant.facts.Fault;

/** The enterprises that a study processes, one at a time and in bounded memory. */
interface Population extends Closeable {

    /** The number of enterprises, as far as it is known. */
    long total();

    /**
     * Passes each of them to the visitor until it stops. Blocks on the disk.
     *
     * @throws IOException if the upload cannot be read
     */
    void visitAll(Visitor visitor) throws IOException;

    /** Deletes temporary files. */
    @Override
    default void close() throws IOException {}

    /** Receives the enterprises of a population. Each method returns whether to continue. */
    interface Visitor {

        /** Receives an enterprise. */
        boolean visit(PopulationMember member);

        /** Receives a line that is no enterprise. */
        boolean refuse(long line, List<Fault> faults);

        /** Receives a blank line. */
        boolean pass();
    }
}
