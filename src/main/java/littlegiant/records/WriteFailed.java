package littlegiant.records;

import org.jspecify.annotations.Nullable;

/**
 * Something could not be kept: the database failed, or too much waits for it already. Whoever is told this must not
 * say that it was kept; trying again later is safe.
 */
public final class WriteFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    WriteFailed(String why, @Nullable Throwable cause) {
        super(why, cause);
    }
}
