package littlegiant.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import littlegiant.wording.RedactedException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Ready while the database answers. */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(DatabaseReadiness.class);

    private final Database database;

    DatabaseReadiness(Database database) {
        this.database = database;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder health = HealthCheckResponse.named("database")
                .withData("kind", database.dialect().name().toLowerCase(Locale.ROOT));
        try {
            int one = database.readSoon(
                    handle -> handle.select("SELECT 1").mapTo(Integer.class).one());
            return health.status(one == 1).build();
        } catch (RuntimeException failure) {
            LOG.errorf(
                    "The database does not answer: %s",
                    RedactedException.of(failure).getMessage());
            return health.down().build();
        }
    }
}
