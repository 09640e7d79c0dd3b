package littlegiant.upload;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.Map;
import littlegiant.WorkingCopy;

@QuarkusTest
@TestProfile(UploadOnSqliteTest.Settings.class)
class UploadOnSqliteTest extends UploadContract {

    /** With the bounds of the contract. */
    public static final class Settings extends WorkingCopy {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.putAll(SETTINGS);
            return settings;
        }
    }
}
