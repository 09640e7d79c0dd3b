package littlegiant.records;

import java.sql.SQLException;

/** Distinguishes failures of the written values from failures of the database. */
final class SqlFailures {
    private static final int SQLITE_CONSTRAINT = 19;
    private static final int SQLITE_MISMATCH = 20;
    private static final int PRIMARY_CODE = 0xff;
    private static final String UNIQUE = "23505";

    private SqlFailures() {}

    /** Whether the values do not fit (a constraint, a type), so that others may. */
    static boolean isOfTheValues(SQLException failure) {
        String state = failure.getSQLState();
        if (state != null) {
            return state.startsWith("22") || state.startsWith("23");
        }
        int code = failure.getErrorCode() & PRIMARY_CODE;
        return code == SQLITE_CONSTRAINT || code == SQLITE_MISMATCH;
    }

    /** Whether another row has the key. */
    static boolean isTaken(SQLException failure) {
        return failure.getSQLState() == null
                ? (failure.getErrorCode() & PRIMARY_CODE) == SQLITE_CONSTRAINT
                : failure.getSQLState().equals(UNIQUE);
    }
}
