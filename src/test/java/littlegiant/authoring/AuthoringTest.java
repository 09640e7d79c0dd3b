package littlegiant.authoring;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.util.HashMap;
import java.util.Map;
import littlegiant.WorkingCopy;

@QuarkusTest
@TestProfile(AuthoringTest.Signed.class)
public class AuthoringTest extends AuthoringContract {

    /** A service that signs what it publishes. */
    public static class Signed extends WorkingCopy {
        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("little-giant.release.key", Keys.newKeyFile().toString());
            return settings;
        }
    }

    @Override
    String expectedSeal() {
        return "VALID";
    }
}
