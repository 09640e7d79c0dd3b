package littlegiant.records;

import java.sql.Connection;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Bounds for a while how long a connection waits for a database that says nothing: where a network swallows packets,
 * nothing else ends the wait. The connection is lost then. SQLite has no network, and nothing is bounded there.
 */
final class NetworkTimeout implements AutoCloseable {
    /** For what is read by its key. */
    static final int READ_MILLIS = 5_000;

    /** For a commit, which may wait for a busy disk or for another's lock. */
    static final int WRITE_MILLIS = 20_000;

    /** For a service that holds what others wait for, and says nothing. */
    private static final String SILENT = "10s";

    private final @Nullable Connection connection;
    private final int before;

    private NetworkTimeout(@Nullable Connection connection, int before) {
        this.connection = connection;
        this.before = before;
    }

    /** Bounds it until this is closed, and the connection goes back to others. */
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
     * Lets the database give up this transaction where its service falls silent: it may hold a number for which others
     * wait, and a server believes for hours in a connection that was cut off.
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
                // It has failed already, whoever used it knows, and nobody will get it again.
            }
        }
    }
}
