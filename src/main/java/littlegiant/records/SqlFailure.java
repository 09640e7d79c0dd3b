package littlegiant.records;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.sqlite.SQLiteException;

/**
 * What a database said of a failure, without the values that it was given. The exceptions of the drivers and of the
 * access library quote the statement's parameters, and those are what enterprises submitted: none of them leaves this
 * package, so that none reaches a log. The place of the failure is kept.
 */
public final class SqlFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final boolean ofTheValues;
    private final boolean taken;

    private SqlFailure(String said, boolean ofTheValues, boolean taken) {
        super(said);
        this.ofTheValues = ofTheValues;
        this.taken = taken;
    }

    /** A failure of values that no database was asked about. */
    static SqlFailure ofValues(String why) {
        return new SqlFailure(why, true, false);
    }

    /** Whether the values do not fit what is there (a constraint, a type): other values may. */
    public boolean isOfTheValues() {
        return ofTheValues;
    }

    /** Whether another row has the key already: another key may be free. */
    boolean isTaken() {
        return taken;
    }

    /**
     * The failure without its words where it came from a database or from the access library, and the failure itself
     * where it did not.
     */
    static RuntimeException without(RuntimeException failure) {
        return of(failure).<RuntimeException>map(told -> told).orElse(failure);
    }

    /** The failure without its words; empty where it did not come from a database or from the access library. */
    static Optional<SqlFailure> of(Throwable failure) {
        SQLException sql = null;
        boolean ofTheLibrary = false;
        for (Throwable cause = failure; cause != null && sql == null; cause = cause.getCause()) {
            if (cause instanceof SqlFailure already) {
                return Optional.of(already);
            }
            ofTheLibrary |= cause instanceof JdbiException;
            sql = cause instanceof SQLException found ? found : null;
        }
        if (sql == null && !ofTheLibrary) {
            return Optional.empty();
        }
        SqlFailure told = sql == null
                ? new SqlFailure(
                        "the access library failed: " + failure.getClass().getSimpleName(), false, false)
                : new SqlFailure(said(sql), SqlFailures.isOfTheValues(sql), SqlFailures.isTaken(sql));
        told.setStackTrace(failure.getStackTrace());
        return Optional.of(told);
    }

    private static String said(SQLException failure) {
        SQLException inner = failure;
        // A batch says the whole statement, and the database's own words come behind it.
        while (inner instanceof BatchUpdateException && inner.getNextException() != null) {
            inner = inner.getNextException();
        }
        if (inner instanceof SQLiteException sqlite) {
            return "SQLite says " + sqlite.getResultCode().name();
        }
        StringBuilder said = new StringBuilder("the database says SQLState ").append(inner.getSQLState());
        if (inner instanceof PSQLException postgresql) {
            ServerErrorMessage message = postgresql.getServerErrorMessage();
            if (message != null && message.getConstraint() != null) {
                said.append(", constraint ").append(message.getConstraint());
            }
        } else {
            said.append(", code ").append(inner.getErrorCode());
        }
        return said.toString();
    }
}
