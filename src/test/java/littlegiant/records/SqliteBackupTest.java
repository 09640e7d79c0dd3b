package littlegiant.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import littlegiant.wording.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteBackupTest extends BackupContract {
    @TempDir
    Path folder;

    @Override
    String newDatabase() {
        return DatabaseSettings.sqliteUrl(folder.toString());
    }

    private List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void what_a_backup_replaces_is_kept_aside_whole() throws Exception {
        AssessmentRecord first = keep();
        Path backup = backUp();
        AssessmentRecord second = keep();
        close();
        Path replaced = Backups.restore(settings(), backup).replaced();
        assertThat(replaced).isRegularFile();
        open();
        assertThat(ids()).containsExactly(first.summary().id());
        close();
        Files.move(replaced, settings().file(), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        open();
        assertThat(ids())
                .containsExactlyInAnyOrder(
                        first.summary().id(), second.summary().id());
        assertThat(files(".restoring")).isEmpty();
    }

    @Test
    void a_damaged_database_is_replaced_and_kept_with_its_journal() throws Exception {
        AssessmentRecord kept = keep();
        Path backup = backUp();
        close();
        byte[] noise = "no database any more".repeat(500).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        Files.write(settings().file(), noise);
        Files.write(folder.resolve("little-giant.db-wal"), noise);
        Path replaced = Backups.restore(settings(), backup).replaced();
        assertThat(Files.readAllBytes(replaced)).isEqualTo(noise);
        assertThat(files("-wal")).hasSize(1).doesNotContain(folder.resolve("little-giant.db-wal"));
        open();
        assertThat(ids()).containsExactly(kept.summary().id());
    }

    @Test
    void while_anybody_has_the_database_open_nothing_is_restored() throws Exception {
        AssessmentRecord kept = keep();
        Path backup = backUp();
        AssessmentRecord later = keep();
        // Open, without the lock that a service takes.
        assertThatThrownBy(() -> Backups.restore(settings(), backup)).isInstanceOf(CommandRefused.class);
        close();
        try (DataLock service = DataLock.shared(folder).orElseThrow()) {
            assertThat(service).isNotNull();
            assertThatThrownBy(() -> Backups.restore(settings(), backup))
                    .isInstanceOfSatisfying(
                            CommandRefused.class,
                            declined ->
                                    assertThat(declined.why().in(Language.EN)).contains("stop the service"));
        }
        open();
        assertThat(ids())
                .containsExactlyInAnyOrder(kept.summary().id(), later.summary().id());
    }

    @Test
    void where_there_is_no_database_none_is_made() throws IOException {
        close();
        Path empty = Files.createDirectory(folder.resolve("empty"));
        CommandSettings settings = BackedUp.settings(DatabaseSettings.sqliteUrl(empty.toString()));
        assertThatThrownBy(() -> Backups.backUp(settings, empty.resolve("backup.zip")))
                .isInstanceOf(CommandRefused.class);
        assertThat(empty.resolve("little-giant.db")).doesNotExist();
        assertThat(empty.resolve("backup.zip")).doesNotExist();
    }
}
