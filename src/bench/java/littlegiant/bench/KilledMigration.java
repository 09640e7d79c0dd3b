package littlegiant.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/** SIGKILL while the service brings an empty database to the newest version of its tables. */
final class KilledMigration {
    private final Path work;
    private final Random random = new Random(17);

    KilledMigration(Path work) {
        this.work = work;
    }

    /** Kills so many starts on each database; each is killed again at its second start, and left alone at its third. */
    void run(int times) throws Exception {
        PostgresqlServer server = new PostgresqlServer(work.resolve("postgresql"));
        String url = server.start();
        for (String database : new String[] {"sqlite", "postgresql"}) {
            Map<String, Integer> versions = new TreeMap<>();
            int came = 0;
            for (int i = 0; i < times; i++) {
                Path folder = Faults.folder(work, database + i);
                Service service = new Service(folder, Faults.freePort());
                String jdbc = null;
                if (database.equals("postgresql")) {
                    server.execute("CREATE DATABASE migrated" + i);
                    jdbc = url.replace("/postgres?", "/migrated" + i + "?");
                }
                String at = jdbc == null ? "jdbc:sqlite:" + service.sqlite() : jdbc;
                for (int kill = 0; kill < 2; kill++) {
                    killWhileItMigrates(service, jdbc, kill);
                    versions.merge(version(at), 1, Integer::sum);
                }
                service.begin(jdbc);
                boolean ready = service.isReadyWithin(120);
                came += ready ? 1 : 0;
                if (!ready) {
                    Faults.say("migrated", "NOT READY: %s", Files.readString(service.log()));
                }
                service.kill();
            }
            Faults.say(
                    "migrated",
                    "%s: killed %d times, at versions (each with how often) %s; %d of %d databases came up at the third start",
                    database,
                    2 * times,
                    versions,
                    came,
                    times);
        }
        server.stop();
    }

    /** The first time at any moment of the first 400 ms of migrating, the second time at once. */
    private void killWhileItMigrates(Service service, String jdbc, int kill) throws Exception {
        long from = Files.exists(service.log()) ? Files.size(service.log()) : 0;
        service.begin(jdbc);
        while (service.lives()
                && !Files.readString(service.log()).substring((int) from).contains("Migrating schema")) {
            TimeUnit.MILLISECONDS.sleep(2);
            if (Files.readString(service.log()).substring((int) from).contains("Listening on")) {
                break;
            }
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(kill == 0 ? 400 : 100));
        service.kill();
    }

    private static String version(String jdbc) {
        try (Connection connection = DriverManager.getConnection(jdbc);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT COUNT(*) FROM flyway_schema_history WHERE success")) {
            row.next();
            return String.format("%02d", row.getInt(1));
        } catch (SQLException none) {
            return "00";
        }
    }
}
