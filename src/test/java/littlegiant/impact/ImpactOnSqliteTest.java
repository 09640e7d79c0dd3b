package littlegiant.impact;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import littlegiant.WorkingCopy;

@QuarkusTest
@TestProfile(WorkingCopy.class)
class ImpactOnSqliteTest extends ImpactContract {}
