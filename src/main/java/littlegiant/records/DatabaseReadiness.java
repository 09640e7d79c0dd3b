package littlegiant.records;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import littlegiant.wording.RedactedException;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;
import org.jboss.logging.Logger;

/** Readiness: up while the database answers and the last write succeeded. */
@Readiness
@ApplicationScoped
class DatabaseReadiness implements HealthCheck {
    private static final Logger LOG = Logger.getLogger(DatabaseReadiness.class);

    private final Database database;
    private final FailureLog failures = new FailureLog(LOG);

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
            failures.recovered("The database answers");
            // Without traffic there are no writes, so the check itself tests whether writing works again.
            Optional<Instant> failing = database.failingSince();
            if (failing.isEmpty() || database.writable()) {
                return health.status(one == 1).build();
            }
            return health.down()
                    .withData("nothingIsKeptSince", failing.get().toString())
                    .build();
        } catch (RuntimeException failure) {
            failures.error("The database does not answer: "
                    + RedactedException.of(failure).getMessage());
            return health.down().build();
        }
    }
}
