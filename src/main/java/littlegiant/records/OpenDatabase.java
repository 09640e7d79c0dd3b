package littlegiant.records;

import io.agroal.api.AgroalDataSource;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.agroal.DataSource;
import io.quarkus.arc.InjectableInstance;
import io.quarkus.flyway.FlywayDataSource;
import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.jdbi.v3.core.Jdbi;

/** Opens the configured database and migrates its tables to the newest version. */
@Singleton
class OpenDatabase {
    private final Database database;
    private final Optional<DataLock> lock;
    private final Optional<ServiceLock> service;

    OpenDatabase(
            RecordsConfig config,
            @DataSource("sqlite") InjectableInstance<AgroalDataSource> sqlite,
            @FlywayDataSource("sqlite") InjectableInstance<Flyway> sqliteMigrations,
            @DataSource("postgresql") InjectableInstance<AgroalDataSource> postgresql,
            @FlywayDataSource("postgresql") InjectableInstance<Flyway> postgresqlMigrations,
            MeterRegistry metrics,
            ActorSource actors,
            AuditSigning signing,
            CommitSpans spans)
            throws IOException {
        boolean embedded = config.database().url().filter(url -> !url.isBlank()).isEmpty();
        if (embedded) {
            Files.createDirectories(config.data());
        }
        lock = embedded ? DataLock.shared(config.data()) : Optional.empty();
        if (embedded && lock.isEmpty()) {
            throw new IllegalStateException("a backup is being restored into " + config.data() + ": start again then");
        }
        service = embedded ? ServiceLock.take(config.data()) : Optional.empty();
        if (embedded && service.isEmpty()) {
            throw new IllegalStateException("another service runs on the embedded database in "
                    + config.data().toAbsolutePath()
                    + ": several services share a PostgreSQL database, see the README");
        }
        database = open(
                (embedded ? sqlite : postgresql).get(),
                embedded ? Dialect.SQLITE : Dialect.POSTGRESQL,
                (embedded ? sqliteMigrations : postgresqlMigrations)::get,
                config.records(),
                command -> Infrastructure.getDefaultWorkerPool().execute(command),
                metrics,
                actors,
                signing,
                spans);
    }

    /** Opens a database. */
    static Database open(
            javax.sql.DataSource source,
            Dialect dialect,
            Supplier<Flyway> migrations,
            RecordsConfig.Records config,
            Executor workers,
            MeterRegistry metrics,
            ActorSource actors,
            AuditSigning signing,
            CommitSpans spans) {
        migrate(migrations.get());
        Jdbi jdbi = Jdbi.create(source);
        LastWrites.onlyToThisVersion(jdbi);
        RegistryIndex.complete(jdbi);
        return new Database(
                jdbi,
                dialect,
                workers,
                new GroupCommit(
                        jdbi,
                        handle -> LastWrites.write(handle, dialect, signing),
                        config.mostWaiting(),
                        config.mostTogether(),
                        new CommitMetrics(metrics),
                        spans),
                source instanceof AgroalDataSource pool ? () -> pool.flush(AgroalDataSource.FlushMode.IDLE) : () -> {},
                actors,
                signing);
    }

    /**
     * Migrates the tables to the newest version that this service knows. Refuses a database that a newer service has
     * migrated further, whose data this version would write incompletely.
     */
    private static void migrate(Flyway migrations) {
        MigrationInfo current = migrations.info().current();
        if (current != null && current.getState() == MigrationState.FUTURE_SUCCESS) {
            throw new IllegalStateException("the database was brought to version " + current.getVersion()
                    + " of its tables by a newer version of this service than this one: start that version, or restore"
                    + " the backup that was taken before the upgrade (bin/restore) and start this one again");
        }
        migrations.migrate();
    }

    @Produces
    @Singleton
    Database database() {
        return database;
    }

    void stop(@Observes ShutdownEvent event) throws IOException {
        database.close();
        if (lock.isPresent()) {
            lock.get().close();
        }
        if (service.isPresent()) {
            service.get().close();
        }
    }
}
