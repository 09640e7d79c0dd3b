package littlegiant;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;

/**
 * A service over a copy of the shipped rules whose records are kept in a real PostgreSQL, with the small bounds of uploads. It
 * signs nothing.
 */
public class OnPostgresql extends WorkingCopy {

    /** One server for all of them; it ends with the tests. */
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

    /** The server that the tests share. */
    public static EmbeddedPostgres server() {
        return Server.RUNNING;
    }

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> settings = new HashMap<>(super.getConfigOverrides());
        settings.remove("little-giant.release.key");
        settings.putAll(SmallBounds.OF_UPLOADS);
        settings.put("little-giant.database.url", server().getJdbcUrl("postgres", "postgres"));
        return settings;
    }
}
