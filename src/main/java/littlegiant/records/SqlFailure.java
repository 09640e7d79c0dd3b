package littlegiant.records;

import java.sql.BatchUpdateException;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
import org.sqlite.SQLiteException;

/**
 * A database failure without parameter values. The exceptions of the drivers and of Jdbi quote the statement's
 * parameters, which are facts of enterprises, so they never leave this package and reach no log. The stack trace is
 * kept.
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

    /** A failure of values that was found before the database was asked. */
    static SqlFailure ofValues(String why) {
        return new SqlFailure(why, true, false);
    }

    /** Whether the values do not fit (a constraint, a type), so that others may. */
    public boolean isOfTheValues() {
        return ofTheValues;
    }

    /** Whether another row has the key. */
    boolean isTaken() {
        return taken;
    }

    /** The failure without values if it came from a database or from Jdbi, otherwise the failure itself. */
    static RuntimeException without(RuntimeException failure) {
        return of(failure).<RuntimeException>map(told -> told).orElse(failure);
    }

    /** The failure without values; empty if it did not come from a database or from Jdbi. */
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
                : new SqlFailure(messageOf(sql), SqlFailures.isOfTheValues(sql), SqlFailures.isTaken(sql));
        told.setStackTrace(failure.getStackTrace());
        return Optional.of(told);
    }

    private static String messageOf(SQLException failure) {
        SQLException inner = failure;
        // A batch quotes the whole statement; the database's own message is in the next exception.
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
