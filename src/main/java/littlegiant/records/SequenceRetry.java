package littlegiant.records;

import java.util.function.Supplier;

/**
 * Takes the next number of a table. Within one service there is one writer; where several share a database, two can take
 * the same number, the database lets one of them have it, and the other one tries again.
 */
final class SequenceRetry {
    private static final int MOST_TRIES = 50;

    private SequenceRetry() {}

    /** Writes, again where somebody else was given the number meanwhile. */
    static <T> T retried(Supplier<T> write) {
        for (int tries = 1; ; tries++) {
            try {
                return write.get();
            } catch (SqlFailure failed) {
                if (tries == MOST_TRIES || !failed.isTaken()) {
                    throw failed;
                }
            }
        }
    }
}
