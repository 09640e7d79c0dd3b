package littlegiant.records;

import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Sets the network timeout of a PostgreSQL connection, in milliseconds, until it is closed. If a network drops packets,
 * only a timeout ends the wait; the connection is then closed. Does nothing on SQLite.
 */
final class NetworkTimeout implements AutoCloseable {
    /** For reads by key. */
    static final int READ_MILLIS = 5_000;

    /** For a commit, which may wait for a busy disk or another transaction's lock. */
    static final int WRITE_MILLIS = 20_000;

    /** After this time PostgreSQL itself ends an idle transaction. */
    private static final String SILENT = "10s";

    private final @Nullable Connection connection;
    private final int before;

    private NetworkTimeout(@Nullable Connection connection, int before) {
        this.connection = connection;
        this.before = before;
    }

    /** Sets the connection's network timeout, in milliseconds; {@link #close} restores the previous one. */
    static NetworkTimeout of(Handle handle, int millis) {
        Connection connection = handle.getConnection();
        try {
            if (!connection.isWrapperFor(PGConnection.class)) {
                return new NetworkTimeout(null, 0);
            }
            int before = connection.getNetworkTimeout();
            connection.setNetworkTimeout(Runnable::run, millis);
            return new NetworkTimeout(connection, before);
        } catch (SQLException lost) {
            throw new ReadFailed(SqlFailure.of(lost).orElseThrow());
        }
    }

    /**
     * Makes PostgreSQL end this transaction if its client falls silent: it may hold a lock for which others wait, and
     * the server would keep a cut connection for hours.
     */
    static void ofTheOthers(Handle handle, Dialect dialect) {
        if (dialect == Dialect.POSTGRESQL) {
            handle.execute("SET LOCAL idle_in_transaction_session_timeout = '" + SILENT + "'");
        }
    }

    @Override
    public void close() {
        if (connection != null) {
            try {
                connection.setNetworkTimeout(Runnable::run, before);
            } catch (SQLException lost) {
                // The connection has failed; its user got an exception, and the pool discards it.
            }
        }
    }
}
