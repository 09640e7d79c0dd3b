package littlegiant.records;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import littlegiant.records.BackupArchive.BackupManifest;
import littlegiant.records.BackupArchive.BackupPart;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.postgresql.PGConnection;

/**
 * Backs up PostgreSQL by copying every table in one snapshot, and restores it into an empty database. Unlike pg_dump it
 * needs no tools whose version matches the server's.
 */
final class PostgresqlBackup {
    private static final String HISTORY = "flyway_schema_history";
    private static final Template NOT_EMPTY = Template.of(
            "数据库不是空的(表 {0} 中已有数据);请新建一个空数据库,让设置指向它再恢复",
            "the database is not empty, the table {0} has rows: create a new one, let the settings name it, and restore");
    private static final Text FOREIGN = Text.of(
            "该数据库中有别的程序的表;请新建一个空数据库再恢复",
            "the database has tables of another program: create a new one and restore into that");

    private PostgresqlBackup() {}

    static BackupManifest write(CommandSettings settings, Path file) throws Exception {
        try (BackupFile backup = BackupFile.begin(file)) {
            String schema = Backups.schemaOrDecline(settings);
            BackupManifest manifest;
            try (Connection connection = settings.connect();
                    BackupArchive.Writer writer = new BackupArchive.Writer(backup.unfinished())) {
                connection.setAutoCommit(false);
                execute(connection, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY");
                String takenAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
                PGConnection postgresql = connection.unwrap(PGConnection.class);
                List<String> tables = inOrder(connection);
                tables.remove(InstanceRepository.TABLE);
                for (String table : tables) {
                    List<String> columns = columns(connection, table);
                    writer.add(
                            "tables/" + table + ".copy",
                            table,
                            columns,
                            out -> postgresql
                                    .getCopyAPI()
                                    .copyOut("COPY " + named(table, columns) + " TO STDOUT", out));
                }
                manifest = writer.finish(Dialect.POSTGRESQL, schema, takenAt, sequences(connection));
                connection.rollback();
            }
            BackupArchive.open(backup.unfinished()).close();
            backup.finish();
            return manifest;
        }
    }

    static Backups.Restored restore(CommandSettings settings, BackupArchive.BackupReader backup) throws Exception {
        BackupManifest manifest = backup.manifest();
        Backups.refuseNewer(manifest.schema(), settings);
        try (Connection connection = settings.connect()) {
            List<String> there = inOrder(connection);
            refuseNonEmpty(connection, there);
            if (SchemaVersion.of(settings).isEmpty() && !there.isEmpty()) {
                throw new CommandRefused(FOREIGN);
            }
            // Creates the tables in the backup's version; the service migrates them when it starts.
            settings.migrations(manifest.schema()).migrate();
            connection.setAutoCommit(false);
            for (String table : inOrder(connection)) {
                execute(connection, "LOCK TABLE " + quoted(table) + " IN ACCESS EXCLUSIVE MODE");
            }
            // Checked again, since a service may have started meanwhile.
            refuseNonEmpty(connection, inOrder(connection));
            for (BackupPart part : manifest.parts()) {
                fill(connection, backup, part);
            }
            for (Map.Entry<String, Long> sequence : manifest.sequences().entrySet()) {
                try (var statement = connection.prepareStatement("SELECT setval(?::regclass, ?)")) {
                    statement.setString(1, quoted(sequence.getKey()));
                    statement.setLong(2, sequence.getValue());
                    statement.execute();
                }
            }
            connection.commit();
        }
        return new Backups.Restored(manifest, null);
    }

    private static void fill(Connection connection, BackupArchive.BackupReader backup, BackupPart part)
            throws SQLException, IOException {
        try (InputStream in = new BufferedInputStream(backup.read(part), 1 << 16)) {
            long rows = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    // Every part of this database is a table.
                    .copyIn("COPY " + named(Objects.requireNonNull(part.table()), part.columns()) + " FROM STDIN", in);
            if (rows != part.rows()) {
                throw new SQLException(part.table() + " has " + rows + " rows, not " + part.rows());
            }
        }
    }

    private static void refuseNonEmpty(Connection connection, List<String> tables) throws SQLException {
        for (String table : tables) {
            if (!texts(connection, "SELECT 1 FROM " + quoted(table) + " LIMIT 1")
                    .isEmpty()) {
                throw new CommandRefused(NOT_EMPTY.with(table));
            }
        }
    }

    /** The tables of the schema, without Flyway's, referenced tables first. */
    private static List<String> inOrder(Connection connection) throws SQLException {
        Set<String> waiting = new LinkedHashSet<>(texts(
                connection,
                "SELECT relname FROM pg_class WHERE relkind = 'r' AND relnamespace = current_schema()::regnamespace"
                        + " AND relname <> '" + HISTORY + "' ORDER BY relname"));
        List<String> references = texts(
                connection,
                "SELECT c.relname || E'\\n' || r.relname FROM pg_constraint f JOIN pg_class c ON c.oid = f.conrelid"
                        + " JOIN pg_class r ON r.oid = f.confrelid WHERE f.contype = 'f'"
                        + " AND f.conrelid <> f.confrelid AND f.connamespace = current_schema()::regnamespace");
        List<String> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            List<String> next = waiting.stream()
                    .filter(table -> references.stream()
                            .noneMatch(reference -> reference.startsWith(table + "\n")
                                    && waiting.contains(reference.substring(table.length() + 1))))
                    .toList();
            // Tables with circular references would never be ready; there are none.
            List<String> taken = next.isEmpty() ? List.copyOf(waiting) : next;
            ordered.addAll(taken);
            taken.forEach(waiting::remove);
        }
        return ordered;
    }

    private static List<String> columns(Connection connection, String table) throws SQLException {
        return texts(
                connection,
                "SELECT attname FROM pg_attribute WHERE attrelid = '"
                        + quoted(table).replace("'", "''")
                        + "'::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '' ORDER BY attnum");
    }

    private static Map<String, Long> sequences(Connection connection) throws SQLException {
        Map<String, Long> values = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT sequencename, last_value FROM pg_sequences"
                        + " WHERE schemaname = current_schema() AND last_value IS NOT NULL")) {
            while (rows.next()) {
                values.put(rows.getString(1), rows.getLong(2));
            }
        }
        return values;
    }

    private static List<String> texts(Connection connection, String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String named(String table, List<String> columns) {
        return quoted(table)
                + columns.stream().map(PostgresqlBackup::quoted).collect(Collectors.joining(", ", " (", ")"));
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
