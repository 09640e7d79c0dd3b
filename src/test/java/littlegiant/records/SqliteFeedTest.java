package littlegiant.records;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;

class SqliteFeedTest extends FeedContract {
    @TempDir
    Path folder;

    @Override
    String newDatabase() {
        return Opened.newSqlite(folder);
    }

    /** The embedded database has one service. */
    @Override
    List<Opened> otherInstances(String url) {
        return List.of();
    }
}
