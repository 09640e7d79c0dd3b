package littlegiant.records;

import java.nio.file.Path;
import java.util.UUID;
import org.junit.jupiter.api.io.TempDir;

class SqliteRegistrySearchTest extends RegistrySearchContract {
    @TempDir
    Path folder;

    @Override
    String newDatabase() {
        Path own = folder.resolve(UUID.randomUUID().toString());
        own.toFile().mkdirs();
        return DatabaseSettings.sqliteUrl(own.toString());
    }
}
