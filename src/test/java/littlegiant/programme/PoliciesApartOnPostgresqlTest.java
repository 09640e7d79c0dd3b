package littlegiant.programme;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import littlegiant.TwoPolicies;

@QuarkusTest
@TestProfile(TwoPolicies.OnPostgresql.class)
class PoliciesApartOnPostgresqlTest extends PoliciesApartContract {}
