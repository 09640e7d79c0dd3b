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
 * Tells when another service on the same PostgreSQL may have activated a release: at once where it says so
 * ({@code NOTIFY}), and again and again in any case, for a notice can be lost with its connection. A database that does
 * not answer is no end: it is asked until it does.
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

    /** News of a database. */
    public ActivationNews(Database database) {
        this.database = database;
    }

    /** Whether the database is one that several services can share; otherwise there are no news. */
    public boolean shared() {
        return database.dialect() == Dialect.POSTGRESQL;
    }

    /** Since when the database has not answered; empty while it does. */
    public Optional<Instant> cutOffSince() {
        return Optional.ofNullable(cutOffSince);
    }

    /**
     * Begins to call {@code look}, on a thread of its own, until {@link #stop}.
     *
     * @param look looks which release is to decide; what it throws counts as a database that does not answer
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
                // Whatever a look brings about, the next one may go well.
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
                // Says whether this connection is still one, before the look waits for another.
                handle.execute("SELECT 1");
                look.run();
                if (cutOffSince != null) {
                    LOG.info("The database answers again");
                    cutOffSince = null;
                }
                connection.getNotifications(LOOK_MILLIS);
            }
        } catch (RuntimeException | Error failure) {
            // Said before anything else is waited for.
            cutOff(failure);
            throw failure;
        } finally {
            // The connection goes back to the others, who expect no notices.
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

    /** Ends the calls. */
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
