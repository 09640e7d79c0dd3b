package littlegiant.records;

import org.jspecify.annotations.Nullable;

/**
 * Thrown if a write failed: the database failed, or the queue of writes is full. The caller must not report the write
 * as stored; a retry is safe.
 */
public final class WriteFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    WriteFailed(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
