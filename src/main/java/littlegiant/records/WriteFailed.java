package littlegiant.records;

import org.jspecify.annotations.Nullable;

/**
 * Thrown where something could not be written: the database failed, or its queue of writes is full. The caller must not
 * report it as kept; the write can safely be tried again later.
 */
public final class WriteFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    WriteFailed(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
