package littlegiant.access;

import java.nio.file.Path;
import littlegiant.records.Opened;
import org.junit.jupiter.api.io.TempDir;

class SignInOnSqliteTest extends SignInContract {
    @TempDir
    private Path folder;

    @Override
    Opened open() {
        return Opened.sqlite(folder);
    }
}
