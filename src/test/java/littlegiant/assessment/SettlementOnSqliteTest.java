package littlegiant.assessment;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import littlegiant.WorkingCopy;

@QuarkusTest
@TestProfile(WorkingCopy.class)
class SettlementOnSqliteTest extends SettlementContract {}
