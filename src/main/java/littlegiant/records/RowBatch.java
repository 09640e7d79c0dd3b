package littlegiant.records;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/**
 * Executes one statement for many rows, as Jdbi's batches do but without looking for a way to bind each value, for the
 * statements that the writer runs for every record.
 */
final class RowBatch implements AutoCloseable {
    private final Handle handle;
    private final String sql;
    private final PreparedStatement statement;
    private int size;

    /** Prepares a statement with positional parameters. */
    RowBatch(Handle handle, String sql) {
        this.handle = handle;
        this.sql = sql;
        try {
            statement = handle.getStatementBuilder() instanceof KeptStatements kept
                    ? kept.prepare(handle.getConnection(), sql)
                    : handle.getConnection().prepareStatement(sql);
        } catch (SQLException failed) {
            throw new UnableToExecuteStatementException(failed, null);
        }
    }

    /**
     * Adds a row.
     *
     * @param values texts, whole numbers, bytes and nulls, which are bound as texts
     */
    void add(@Nullable Object... values) {
        try {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                if (value instanceof String text) {
                    statement.setString(i + 1, text);
                } else if (value == null) {
                    statement.setNull(i + 1, Types.VARCHAR);
                } else if (value instanceof Long number) {
                    statement.setLong(i + 1, number);
                } else if (value instanceof byte[] bytes) {
                    statement.setBytes(i + 1, bytes);
                } else {
                    throw new IllegalArgumentException("no way to bind a " + value.getClass());
                }
            }
            statement.addBatch();
            size++;
        } catch (SQLException failed) {
            throw new UnableToExecuteStatementException(failed, null);
        }
    }

    /** The number of rows added since the last time. */
    int size() {
        return size;
    }

    /** Executes the statement for the rows added since the last time. */
    void execute() {
        size = 0;
        try {
            statement.executeBatch();
        } catch (SQLException failed) {
            throw new UnableToExecuteStatementException(failed, null);
        }
    }

    @Override
    public void close() {
        try {
            handle.getStatementBuilder().close(handle.getConnection(), sql, statement);
        } catch (SQLException failed) {
            throw new UnableToExecuteStatementException(failed, null);
        }
    }
}
