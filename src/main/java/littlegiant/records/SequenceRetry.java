package littlegiant.records;

import java.util.function.Supplier;

/**
 * Retries a write that takes the next number of a table. One instance has one writer; if several instances take the
 * same number, the database accepts one and the other retries.
 */
final class SequenceRetry {
    private static final int MOST_TRIES = 50;

    private SequenceRetry() {}

    /** Runs the write, again if another instance has taken the number. */
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
