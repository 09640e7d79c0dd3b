package littlegiant.wording;

import java.nio.file.FileSystemException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What may be said of a failure where logs are read: its kinds and the places that it went through, but none of its
 * words. The words of a library quote what it choked on, and that may be what an enterprise submitted. Our own words are
 * kept, for they do not, and so are a file system's, which speak of files.
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
        return speaks && failure.getMessage() != null ? kind + ": " + failure.getMessage() : kind;
    }
}
