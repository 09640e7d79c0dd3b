package littlegiant.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A real PostgreSQL over a folder, which can be killed as a power failure would and started again. */
public final class PostgresqlServer {
    private final Path folder;
    private EmbeddedPostgres running;

    PostgresqlServer(Path folder) {
        this.folder = folder;
    }

    /**
     * Runs a server until this process ends; its URL is the first line that it prints.
     *
     * @param args the folder of its data
     */
    public static void main(String[] args) throws IOException, InterruptedException {
        PostgresqlServer server = new PostgresqlServer(Path.of(args[0]));
        System.out.println(server.start());
        Thread.currentThread().join();
    }

    /** Starts it, on what it had kept if it ran before, and returns its JDBC URL. */
    String start() throws IOException {
        running = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                // As an installation has it, whatever the library sets for tests: what is acknowledged is on the disk.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on")
                .start();
        String url = running.getJdbcUrl("postgres", "postgres");
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet told = statement.executeQuery(
                        "SELECT current_setting('fsync') || current_setting('synchronous_commit')")) {
            told.next();
            if (!told.getString(1).equals("onon")) {
                throw new IllegalStateException("the server does not wait for its disk: " + told.getString(1));
            }
        } catch (SQLException fails) {
            throw new IOException(fails);
        }
        return url;
    }

    /** Kills every process of it at once. */
    void kill() throws IOException, InterruptedException {
        long postmaster = Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).get(0).trim());
        ProcessHandle parent = ProcessHandle.of(postmaster).orElseThrow();
        List<ProcessHandle> all = parent.descendants().toList();
        parent.destroyForcibly();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle one : all) {
            one.onExit().orTimeout(30, TimeUnit.SECONDS).join();
        }
        while (parent.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(10);
        }
        // There is no server left to stop, but the library holds a lock on the folder until it is told to.
        running.close();
    }

    void stop() throws IOException {
        running.close();
    }
}
