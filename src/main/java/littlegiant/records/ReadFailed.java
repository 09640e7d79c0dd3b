package littlegiant.records;

/** Thrown if the database could not be read; a retry may succeed. */
public final class ReadFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    ReadFailed(SqlFailure cause) {
        super("the database cannot be read: " + cause.getMessage(), cause);
    }
}
