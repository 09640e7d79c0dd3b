package littlegiant.assessment;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

class SqliteReplayTest extends ReplayContract {
    @TempDir
    Path folder;

    @Override
    String newDatabase() {
        return "jdbc:sqlite:" + folder + "/little-giant.db?journal_mode=WAL&busy_timeout=10000";
    }
}
