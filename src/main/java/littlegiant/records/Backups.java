package littlegiant.records;

import java.nio.file.Path;
import littlegiant.records.BackupArchive.BackupManifest;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** Backs up and restores the configured database, while the service runs or not. */
final class Backups {
    private static final Template OTHER_DATABASE = Template.of(
            "备份来自 {0},而设置的数据库是 {1};请在相同类型的数据库上恢复",
            "the backup is of {0} and the settings name {1}: restore it into a database of its own kind");
    private static final Template NEWER = Template.of(
            "备份的数据结构版本为 {0},本程序只认识到 {1};请用较新的程序恢复",
            "the backup has tables of version {0}, and this service knows them up to {1}: restore it with a newer one");
    private static final Text NOT_OURS =
            Text.of("数据库中没有本系统的数据,无可备份", "the database has none of this service's tables: there is nothing to back up");

    private Backups() {}

    /** Writes a backup of one snapshot to a new file and returns its manifest. */
    static BackupManifest backUp(CommandSettings settings, Path file) throws Exception {
        return settings.dialect() == Dialect.SQLITE
                ? SqliteBackup.write(settings, file)
                : PostgresqlBackup.write(settings, file);
    }

    /** Restores a backup, completely or not at all, and returns its manifest. */
    static Restored restore(CommandSettings settings, Path file) throws Exception {
        try (BackupArchive.BackupReader backup = BackupArchive.open(file)) {
            Dialect of = backup.manifest().database();
            if (of != settings.dialect()) {
                throw new CommandRefused(OTHER_DATABASE.with(of, settings.dialect()));
            }
            return settings.dialect() == Dialect.SQLITE
                    ? SqliteBackup.restore(settings, backup, file)
                    : PostgresqlBackup.restore(settings, backup);
        }
    }

    /**
     * A restored backup.
     *
     * @param replaced the file to which the previous database was moved; null if there was none
     */
    record Restored(BackupManifest manifest, @Nullable Path replaced) {}

    static String schemaOrDecline(CommandSettings settings) {
        return SchemaVersion.of(settings).orElseThrow(() -> new CommandRefused(NOT_OURS));
    }

    static void refuseNewer(String version, CommandSettings settings) {
        String newest = SchemaVersion.newest(settings);
        if (SchemaVersion.isNewer(version, newest)) {
            throw new CommandRefused(NEWER.with(version, newest));
        }
    }
}
