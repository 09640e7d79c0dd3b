package littlegiant.records;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/** Backs databases up and restores them elsewhere, as the commands do. */
public final class BackedUp {
    private BackedUp() {}

    /** The settings that name the database of a JDBC URL. */
    static CommandSettings settings(String url) {
        String sqlite = "jdbc:sqlite:";
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        if (!url.startsWith(sqlite)) {
            return CommandSettings.of(Path.of("nowhere"), Optional.of(url), Optional.empty(), Optional.empty(), zone);
        }
        Path file = Path.of(url.substring(sqlite.length(), url.indexOf('?')));
        return CommandSettings.of(file.getParent(), Optional.empty(), Optional.empty(), Optional.empty(), zone);
    }

    /** The JDBC URL of an empty database of the same kind. */
    static String another(String url) throws IOException {
        return url.startsWith("jdbc:sqlite:")
                ? DatabaseSettings.sqliteUrl(
                        Files.createTempDirectory("little-giant-restored").toString())
                : Opened.newPostgresql();
    }

    /** The JDBC URL of a database into which a backup of another was restored. */
    public static String restored(String url) {
        try {
            Path file = Files.createTempDirectory("little-giant-backup").resolve("backup.zip");
            Backups.backUp(settings(url), file);
            String elsewhere = another(url);
            Backups.restore(settings(elsewhere), file);
            return elsewhere;
        } catch (Exception fails) {
            throw new IllegalStateException(fails);
        }
    }
}
