package littlegiant.programme;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import littlegiant.TwoPolicies;

@QuarkusTest
@TestProfile(TwoPolicies.class)
class PoliciesApartOnSqliteTest extends PoliciesApartContract {}
