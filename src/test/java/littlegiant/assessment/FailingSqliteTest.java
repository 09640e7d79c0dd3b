package littlegiant.assessment;

import io.agroal.api.AgroalDataSource;
import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import littlegiant.WorkingCopy;

@QuarkusTest
@TestProfile(FailingSqliteTest.OfItsOwn.class)
class FailingSqliteTest extends FailingDatabaseContract {
    @Inject
    @DataSource("sqlite")
    AgroalDataSource source;

    /** A service that no other test needs afterwards. */
    public static class OfItsOwn extends WorkingCopy {}

    @Override
    void end() {
        source.close();
    }
}
