package littlegiant.upload;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import littlegiant.SmallBounds;

@QuarkusTest
@TestProfile(SmallBounds.class)
class UploadOnSqliteTest extends UploadContract {}
