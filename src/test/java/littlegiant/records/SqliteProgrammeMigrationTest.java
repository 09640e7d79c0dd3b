package littlegiant.records;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteProgrammeMigrationTest extends ProgrammeMigrationContract {
    @TempDir
    Path folder;

    @Override
    String newDatabase() {
        return DatabaseSettings.sqliteUrl(folder.toString());
    }
}
