package littlegiant.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SqliteAuditTest extends AuditContract {
    @TempDir
    Path folder;

    @Override
    String newDatabase() {
        return Opened.newSqlite(folder);
    }

    @Override
    CommandSettings settings(String url) {
        return BackedUp.settings(url);
    }

    /** The embedded database has one service. */
    @Override
    List<Opened> otherInstances(String url) {
        return List.of();
    }

    @Test
    void where_there_is_no_database_none_is_made(@TempDir Path empty) {
        CommandSettings nowhere = BackedUp.settings(Opened.newSqlite(empty));
        assertThat(new AuditCommand(nowhere, AuditSigning.NONE, new PrintStream(System.out)).run(List.of()))
                .isEqualTo(AuditCommand.NOT_READ);
        assertThat(nowhere.file()).doesNotExist();
    }
}
