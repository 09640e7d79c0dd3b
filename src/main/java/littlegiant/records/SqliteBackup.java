package littlegiant.records;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import littlegiant.records.BackupArchive.BackupManifest;
import littlegiant.wording.Template;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteException;

/**
 * Backs up the embedded database by SQLite's online backup, without blocking writers, and restores it while no process
 * has it open.
 */
final class SqliteBackup {
    private static final String PART = "little-giant.db";
    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int SQLITE_BUSY = 5;
    private static final int PRIMARY_CODE = 0xff;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final Template NONE = Template.of("没有数据库文件 {0}", "there is no database {0}");
    private static final Template IN_USE =
            Template.of("数据库 {0} 正在使用;请先停止服务再恢复", "the database {0} is in use: stop the service, then restore");

    private SqliteBackup() {}

    static BackupManifest write(CommandSettings settings, Path file) throws Exception {
        if (!Files.exists(settings.file())) {
            throw new CommandRefused(NONE.with(settings.file()));
        }
        try (DataLock lock = DataLock.shared(settings.data()).orElseThrow(() -> inUse(settings));
                BackupFile backup = BackupFile.begin(file)) {
            Path copy = BackupFile.siblingPath(file.toAbsolutePath(), ".copy");
            try {
                String takenAt = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
                try (Connection connection = settings.connect();
                        Statement statement = connection.createStatement()) {
                    statement.execute("VACUUM INTO '" + copy.toString().replace("'", "''") + "'");
                }
                CommandSettings copied = settings.at(copy);
                String schema = Backups.schemaOrDecline(copied);
                long rows = assessments(copied);
                BackupManifest manifest;
                try (BackupArchive.Writer writer = new BackupArchive.Writer(backup.unfinished())) {
                    writer.add(PART, null, List.of(), out -> {
                        Files.copy(copy, out);
                        return rows;
                    });
                    manifest = writer.finish(Dialect.SQLITE, schema, takenAt, Map.of());
                }
                BackupArchive.open(backup.unfinished()).close();
                backup.finish();
                return manifest;
            } finally {
                Files.deleteIfExists(copy);
            }
        }
    }

    /**
     * The number of assessments in a database, after an integrity check.
     *
     * @throws SQLException if it is damaged
     */
    private static long assessments(CommandSettings database) throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            if (!"ok".equals(text(statement, "PRAGMA integrity_check"))) {
                throw new SQLException("the database is not sound");
            }
            return Long.parseLong(text(statement, "SELECT COUNT(*) FROM assessment"));
        }
    }

    private static String text(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    static Backups.Restored restore(CommandSettings settings, BackupArchive.BackupReader backup, Path from)
            throws Exception {
        // Every service and command that has the database open holds the shared lock.
        try (DataLock lock = DataLock.exclusive(settings.data()).orElseThrow(() -> inUse(settings))) {
            Path restored = BackupFile.siblingPath(settings.file(), ".restoring");
            try {
                unpack(settings.at(restored), backup, from, restored);
                return new Backups.Restored(backup.manifest(), replace(settings, restored));
            } finally {
                Files.deleteIfExists(restored);
            }
        }
    }

    private static void unpack(CommandSettings settings, BackupArchive.BackupReader backup, Path from, Path to)
            throws IOException {
        BackupManifest manifest = backup.manifest();
        try (InputStream in = backup.read(manifest.parts().get(0))) {
            Files.copy(in, to);
        }
        try {
            Backups.refuseNewer(Backups.schemaOrDecline(settings), settings);
            if (assessments(settings) != manifest.parts().get(0).rows()) {
                throw BackupArchive.damaged(from);
            }
        } catch (SQLException unsound) {
            throw BackupArchive.damaged(from);
        }
    }

    /** Replaces the database by the restored file, and keeps the old one under a name with the time. */
    private static @Nullable Path replace(CommandSettings settings, Path restored) throws IOException {
        Path file = settings.file();
        if (!Files.exists(file)) {
            BackupFile.replace(restored, file);
            return null;
        }
        Path kept = file.resolveSibling("little-giant.replaced-" + STAMP.format(Instant.now()) + ".db");
        for (int n = 2; Files.exists(kept); n++) {
            kept = file.resolveSibling("little-giant.replaced-" + STAMP.format(Instant.now()) + "-" + n + ".db");
        }
        mergeJournal(settings);
        // The journal of a damaged database must not be applied to the restored one.
        for (String journal : List.of("-wal", "-shm")) {
            Path of = file.resolveSibling(file.getFileName() + journal);
            if (Files.exists(of)) {
                Files.move(of, kept.resolveSibling(kept.getFileName() + journal));
            }
        }
        try {
            Files.createLink(kept, file);
        } catch (UnsupportedOperationException | IOException noLinks) {
            Files.copy(file, kept);
        }
        BackupFile.replace(restored, file);
        return kept;
    }

    /**
     * Writes the journal of the database that is about to be replaced into its file, so that the file is complete.
     * SQLite does so only if no other connection is open, which also detects processes without our lock.
     */
    private static void mergeJournal(CommandSettings settings) throws IOException {
        if (!isDatabase(settings.file())) {
            // Not a database, so nothing can have it open; SQLite would delete its journal.
            return;
        }
        try (Connection connection = settings.at(settings.file()).connect();
                Statement statement = connection.createStatement()) {
            if (!"delete".equals(text(statement, "PRAGMA journal_mode = DELETE"))) {
                throw inUse(settings);
            }
        } catch (SQLiteException failure) {
            if ((failure.getErrorCode() & PRIMARY_CODE) == SQLITE_BUSY) {
                throw inUse(settings);
            }
            // A damaged database is kept with its journal as it is.
        } catch (SQLException damaged) {
            // A damaged database, as above.
        }
    }

    private static boolean isDatabase(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(MAGIC.length), MAGIC);
        }
    }

    private static CommandRefused inUse(CommandSettings settings) {
        return new CommandRefused(IN_USE.with(settings.file()));
    }
}
