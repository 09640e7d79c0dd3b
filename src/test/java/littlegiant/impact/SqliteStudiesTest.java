package littlegiant.impact;

import java.nio.file.Path;
import littlegiant.records.Opened;
import org.junit.jupiter.api.io.TempDir;

class SqliteStudiesTest extends StudiesContract {
    @TempDir
    Path folder;

    @Override
    String newDatabase() {
        return Opened.newSqlite(folder);
    }
}
