package littlegiant.authoring;

import java.nio.file.Path;
import littlegiant.records.Opened;
import org.junit.jupiter.api.io.TempDir;

class SealOnSqliteTest extends SealContract {
    @TempDir
    Path folder;

    @Override
    String newDatabase() {
        return Opened.newSqlite(folder);
    }
}
