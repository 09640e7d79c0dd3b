package littlegiant.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A real PostgreSQL over a folder, which can be killed as a power failure would and started again. */
public final class PostgresqlServer {
    private final Path folder;
    private final int port;
    private EmbeddedPostgres running;

    /** A server at whatever port is free when it starts. */
    PostgresqlServer(Path folder) {
        this(folder, 0);
    }

    /** A server at a port, or at any for 0. */
    PostgresqlServer(Path folder, int port) {
        this.folder = folder;
        this.port = port;
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
        EmbeddedPostgres.Builder server = EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setPGStartupWait(Duration.ofMinutes(2))
                // As an installation has it, whatever the library sets for tests: what is acknowledged is on the disk.
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on");
        if (port > 0) {
            server.setPort(port);
        }
        running = server.start();
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

    /** A new server that follows this one: every commit here waits until it is on the disk of that one too. */
    PostgresqlServer standby(Path copy, int at) throws IOException, SQLException {
        try (Connection connection = DriverManager.getConnection(running.getJdbcUrl("postgres", "postgres"));
                Statement statement = connection.createStatement()) {
            boolean renamed = connection.getMetaData().getDatabaseMajorVersion() >= 15;
            statement.execute(
                    renamed ? "SELECT pg_backup_start('copy', true)" : "SELECT pg_start_backup('copy', true, false)");
            copy(copy);
            String stop = renamed
                    ? "SELECT labelfile FROM pg_backup_stop(false)"
                    : "SELECT labelfile FROM pg_stop_backup(false, false)";
            try (ResultSet label = statement.executeQuery(stop)) {
                label.next();
                Files.writeString(copy.resolve("backup_label"), label.getString(1));
            }
            Files.writeString(copy.resolve("standby.signal"), "");
            Files.writeString(
                    copy.resolve("postgresql.auto.conf"),
                    "primary_conninfo = 'host=127.0.0.1 port=" + running.getPort()
                            + " user=postgres application_name=standby'\n");
            PostgresqlServer standby = new PostgresqlServer(copy, at);
            standby.start();
            statement.execute("ALTER SYSTEM SET synchronous_standby_names = 'standby'");
            statement.execute("SELECT pg_reload_conf()");
            return standby;
        }
    }

    private void copy(Path to) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Path name = folder.relativize(file);
                boolean own = name.toString().matches("postmaster\\.(pid|opts)|epg-lock|postgresql\\.auto\\.conf")
                        || name.startsWith("pg_replslot") && name.getNameCount() > 1;
                if (!own) {
                    try {
                        Files.copy(file, to.resolve(name), StandardCopyOption.COPY_ATTRIBUTES);
                    } catch (NoSuchFileException gone) {
                        // The server has removed it meanwhile; its log has what was in it.
                    }
                }
            }
        }
    }

    /** Makes the server that follows another one the one that writes. */
    void promote() throws SQLException {
        execute("SELECT pg_promote()");
    }

    /** Carries out a statement as the server's owner. */
    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(running.getJdbcUrl("postgres", "postgres"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** The port at which it runs. */
    int port() {
        return running.getPort();
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
