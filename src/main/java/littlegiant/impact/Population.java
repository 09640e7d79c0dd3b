package littlegiant.impact;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import littlegiant.facts.Fault;

/** The enterprises that a study goes through, one at a time and in bounded memory. */
interface Population extends Closeable {

    /** How many there are, as far as that is known before. */
    long total();

    /**
     * Shows each of them to the visitor, until it has seen enough. Waits for the disk.
     *
     * @throws IOException where what was sent along cannot be read
     */
    void each(Visitor visitor) throws IOException;

    /** Lets go of what was kept for it. */
    @Override
    default void close() throws IOException {}

    /** Who goes through them. Each answer says whether to go on. */
    interface Visitor {

        /** An enterprise. */
        boolean visit(PopulationMember member);

        /** A line that is no enterprise. */
        boolean refuse(long line, List<Fault> faults);

        /** A line with nothing on it. */
        boolean pass();
    }
}
