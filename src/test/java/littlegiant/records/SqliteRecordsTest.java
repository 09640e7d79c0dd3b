package littlegiant.records;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteRecordsTest extends RecordsContract {
    @TempDir
    Path folder;

    @Override
    String newDatabase() {
        return DatabaseSettings.sqliteUrl(folder.toString());
    }
}
