package littlegiant.records;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteInstancesTest extends InstancesContract {
    @TempDir
    Path folder;

    @Override
    String newDatabase() {
        return DatabaseSettings.sqliteUrl(folder.toString());
    }
}
