package littlegiant.records;

/** The database could not be read. Nothing is said about what is in it; trying again later may succeed. */
public final class ReadFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    ReadFailed(SqlFailure cause) {
        super("the database cannot be read: " + cause.getMessage(), cause);
    }
}
