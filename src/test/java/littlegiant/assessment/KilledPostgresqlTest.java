package littlegiant.assessment;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import littlegiant.WorkingCopy;

@QuarkusTest
@TestProfile(KilledPostgresqlTest.OfItsOwn.class)
class KilledPostgresqlTest extends FailingDatabaseContract {

    /** A service and a server that no other test needs afterwards. */
    public static class OfItsOwn extends WorkingCopy {
        private static final class Server {
            static final EmbeddedPostgres RUNNING = start();

            private static EmbeddedPostgres start() {
                try {
                    return EmbeddedPostgres.builder().start();
                } catch (IOException fails) {
                    throw new UncheckedIOException(fails);
                }
            }
        }

        @Override
        public Map<String, String> getConfigOverrides() {
            Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
            settings.put("little-giant.database.url", Server.RUNNING.getJdbcUrl("postgres", "postgres"));
            return settings;
        }
    }

    @Override
    void end() throws IOException {
        OfItsOwn.Server.RUNNING.close();
    }
}
