package littlegiant.programme;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import littlegiant.WorkingCopy;

@QuarkusTest
@TestProfile(WorkingCopy.class)
class ProgrammeOnSqliteTest extends ProgrammeContract {}
