package littlegiant.programme;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import littlegiant.OnPostgresql;

@QuarkusTest
@TestProfile(OnPostgresql.class)
class ProgrammeOnPostgresqlTest extends ProgrammeContract {}
