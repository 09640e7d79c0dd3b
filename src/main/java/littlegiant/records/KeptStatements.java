package littlegiant.records;

import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.DefaultStatementBuilder;
import org.jdbi.v3.core.statement.StatementBuilder;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Keeps the prepared statements of one handle until it is closed, for the writer, which runs the same few statements in
 * each transaction. A statement that is in use is not given to another. Not thread-safe, as handles are not.
 */
final class KeptStatements implements StatementBuilder {
    private static final int MOST = 32;

    private final StatementBuilder fresh = new DefaultStatementBuilder();
    private final Map<String, PreparedStatement> kept = new LinkedHashMap<>(MOST, 0.75f, true);

    @Override
    public Statement create(Connection connection, StatementContext context) throws SQLException {
        return fresh.create(connection, context);
    }

    @Override
    public PreparedStatement create(Connection connection, String sql, StatementContext context) throws SQLException {
        return context.isReturningGeneratedKeys() ? fresh.create(connection, sql, context) : prepare(connection, sql);
    }

    /** The kept statement with this text, or a new one; give it back to {@link #close(Connection, String, Statement)}. */
    PreparedStatement prepare(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = kept.remove(sql);
        return statement == null ? connection.prepareStatement(sql) : statement;
    }

    @Override
    public CallableStatement createCall(Connection connection, String sql, StatementContext context)
            throws SQLException {
        return fresh.createCall(connection, sql, context);
    }

    /** Keeps the statement in place of the one that was used least recently, or closes it if it cannot be used again. */
    @Override
    public void close(Connection connection, String sql, Statement statement) throws SQLException {
        if (sql != null
                && statement instanceof PreparedStatement prepared
                && !(statement instanceof CallableStatement)) {
            try {
                prepared.clearBatch();
                prepared.clearParameters();
            } catch (SQLException failed) {
                prepared.close();
                return;
            }
            PreparedStatement other = kept.put(sql, prepared);
            if (other != null) {
                other.close();
            }
            if (kept.size() > MOST) {
                var eldest = kept.values().iterator();
                eldest.next().close();
                eldest.remove();
            }
        } else if (statement != null) {
            statement.close();
        }
    }

    /** Forgets all statements, which the connection closes. */
    @Override
    public void close(Connection connection) {
        kept.clear();
    }
}
