package littlegiant.records;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import littlegiant.wording.RedactedException;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;

/**
 * Detects activations by other instances on the same PostgreSQL: at once by {@code NOTIFY}, and by regular polling,
 * since a notification can be lost with its connection. While the database does not answer, polling continues.
 */
@Singleton
public class ActivationNews {
    static final String CHANNEL = "little_giant_activation";

    private static final Logger LOG = Logger.getLogger(ActivationNews.class);
    private static final int LOOK_MILLIS = 500;
    private static final long STOP_MILLIS = 2_000;

    private final Database database;
    private volatile @Nullable Thread listening;
    private volatile @Nullable Instant cutOffSince;

    /** Creates the detection for a database. */
    public ActivationNews(Database database) {
        this.database = database;
    }

    /** Whether several instances can share the database; otherwise there is nothing to detect. */
    public boolean shared() {
        return database.dialect() == Dialect.POSTGRESQL;
    }

    /** Since when the database has not answered; empty while it does. */
    public Optional<Instant> cutOffSince() {
        return Optional.ofNullable(cutOffSince);
    }

    /**
     * Starts a thread that calls {@code look} until {@link #stop}.
     *
     * @param look activates the database's active release; an exception counts as a failing database
     */
    public void start(Runnable look) {
        Thread thread = new Thread(() -> listen(look), "activation-news");
        thread.setDaemon(true);
        listening = thread;
        thread.start();
    }

    private void listen(Runnable look) {
        while (listening == Thread.currentThread()) {
            try (Handle handle = database.open()) {
                follow(handle, look);
            } catch (RuntimeException | SQLException | Error failure) {
                // The next poll may succeed.
                cutOff(failure);
                database.dropIdle();
                sleep();
            }
        }
    }

    private void follow(Handle handle, Runnable look) throws SQLException {
        PGConnection connection = handle.getConnection().unwrap(PGConnection.class);
        try (NetworkTimeout bounded = NetworkTimeout.of(handle, NetworkTimeout.READ_MILLIS)) {
            handle.execute("LISTEN " + CHANNEL);
            while (listening == Thread.currentThread()) {
                // Checks that the connection is alive before waiting on it again.
                handle.execute("SELECT 1");
                look.run();
                if (cutOffSince != null) {
                    LOG.info("The database answers again");
                    cutOffSince = null;
                }
                connection.getNotifications(LOOK_MILLIS);
            }
        } catch (RuntimeException | Error failure) {
            // Recorded before the next wait.
            cutOff(failure);
            throw failure;
        } finally {
            // Other users of the pooled connection expect no notifications.
            handle.execute("UNLISTEN *");
        }
    }

    private void cutOff(Throwable failure) {
        if (cutOffSince == null && listening == Thread.currentThread()) {
            LOG.error(
                    "The database does not answer; the release that decides goes on deciding",
                    RedactedException.of(failure));
            cutOffSince = Instant.now();
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(LOOK_MILLIS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops the thread. */
    public void stop() {
        Thread thread = listening;
        listening = null;
        if (thread != null) {
            try {
                thread.join(STOP_MILLIS);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }

    void stop(@Observes ShutdownEvent event) {
        stop();
    }
}
