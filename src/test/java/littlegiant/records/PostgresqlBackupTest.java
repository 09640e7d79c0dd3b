package littlegiant.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PostgresqlBackupTest extends BackupContract {

    @Override
    String newDatabase() {
        return Opened.newPostgresql();
    }

    @Test
    void into_a_database_that_has_rows_nothing_is_restored() throws Exception {
        keep();
        Path backup = backUp();
        AssessmentRecord later = keep();
        assertThatThrownBy(() -> Backups.restore(settings(), backup)).isInstanceOf(CommandRefused.class);
        assertThat(ids()).hasSize(2).contains(later.summary().id());
    }

    @Test
    void the_instances_that_run_are_in_no_backup() throws Exception {
        keep();
        new InstanceRepository(database())
                .put(new InstanceState(
                        UUID.randomUUID(), "host", "1.2", Samples.NOON, null, null, Samples.NOON.plusSeconds(1)));
        Path backup = backUp();
        String url = Opened.newPostgresql();
        Backups.restore(BackedUp.settings(url), backup);
        try (Opened restored = Opened.url(url, 64)) {
            assertThat(new InstanceRepository(restored.database()).all()).isEmpty();
            assertThat(new InstanceRepository(database()).all()).hasSize(1);
        }
    }

    @Test
    void into_a_database_of_another_program_nothing_is_restored() throws Exception {
        keep();
        Path backup = backUp();
        String url = Opened.newPostgresql();
        CommandSettings other = BackedUp.settings(url);
        try (var connection = other.connect();
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE theirs (id BIGINT)");
        }
        assertThatThrownBy(() -> Backups.restore(other, backup)).isInstanceOf(CommandRefused.class);
        assertThat(SchemaVersion.of(other)).isEqualTo(Optional.empty());
    }

    @Test
    void a_backup_of_the_other_database_is_not_taken_for_one_of_this() throws Exception {
        Path folder = java.nio.file.Files.createTempDirectory("little-giant-sqlite");
        String url = DatabaseSettings.sqliteUrl(folder.toString());
        Opened.url(url, 64).close();
        Path backup = folder.resolve("backup.zip");
        Backups.backUp(BackedUp.settings(url), backup);
        assertThatThrownBy(() -> Backups.restore(BackedUp.settings(Opened.newPostgresql()), backup))
                .isInstanceOf(CommandRefused.class);
    }
}
