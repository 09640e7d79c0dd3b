package littlegiant.wording;

import java.nio.file.FileSystemException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A failure as it may be logged: its exception types and stack frames without their messages, because messages of libraries
 * quote the input that they failed on, which may be an enterprise's facts. Messages of the project's own exceptions and of the
 * file system are kept: they quote none.
 */
public final class RedactedException extends Exception {
    private static final long serialVersionUID = 1;
    private static final int DEEPEST = 16;
    private static final String OURS = "littlegiant.";

    private RedactedException(String said, @Nullable Throwable cause) {
        super(said, cause, false, true);
    }

    /** The failure without its words, and so its causes. */
    public static RedactedException of(Throwable failure) {
        return of(failure, DEEPEST);
    }

    private static RedactedException of(Throwable failure, int deep) {
        Throwable cause = failure.getCause();
        RedactedException withheld =
                new RedactedException(said(failure), cause == null || deep == 0 ? null : of(cause, deep - 1));
        withheld.setStackTrace(failure.getStackTrace());
        return withheld;
    }

    /** As the failure itself would be shown. */
    @Override
    public String toString() {
        // The constructor is always given one.
        return Objects.requireNonNull(getMessage());
    }

    private static String said(Throwable failure) {
        String kind = failure.getClass().getName();
        if (failure instanceof RedactedException) {
            return failure.toString();
        }
        boolean speaks = kind.startsWith(OURS) || failure instanceof FileSystemException;
        return speaks && failure.getMessage() != null ? kind + ": " + LogLine.escaped(failure.getMessage()) : kind;
    }
}
