package littlegiant.authoring;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import littlegiant.OnPostgresql;

@QuarkusTest
@TestProfile(OnPostgresql.class)
class AuthoringOnPostgresqlTest extends AuthoringContract {
    @Override
    String expectedSeal() {
        return "UNSIGNED";
    }
}
