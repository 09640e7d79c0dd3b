package littlegiant.authoring;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import littlegiant.WorkingCopy;

@QuarkusTest
@TestProfile(WorkingCopy.class)
class AuthoringTest extends AuthoringContract {
    @Override
    String expectedSeal() {
        return "VALID";
    }
}
