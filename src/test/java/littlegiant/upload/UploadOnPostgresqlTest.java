package littlegiant.upload;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.Map;
import littlegiant.OnPostgresql;

@QuarkusTest
@TestProfile(UploadOnPostgresqlTest.Settings.class)
class UploadOnPostgresqlTest extends UploadContract {

    /** With the bounds of the contract. */
    public static final class Settings extends OnPostgresql {

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.putAll(SETTINGS);
            return settings;
        }
    }
}
