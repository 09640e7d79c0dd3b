package littlegiant.records;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration.ExceptionSorter;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.api.exceptionsorter.PostgreSQLExceptionSorter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ForkJoinPool;
import javax.sql.DataSource;
import littlegiant.OnPostgresql;
import org.flywaydb.core.Flyway;

/** Opens databases for tests, as the service opens them but without it. */
public final class Opened implements AutoCloseable {
    private final AgroalDataSource source;
    private final Database database;

    private Opened(AgroalDataSource source, Database database) {
        this.source = source;
        this.database = database;
    }

    /** The database. */
    public Database database() {
        return database;
    }

    /** The embedded database in a folder. */
    public static Opened sqlite(Path folder) {
        return url(DatabaseSettings.sqliteUrl(folder.toString()), 4_096);
    }

    /** The JDBC URL of an embedded database in a folder. */
    public static String newSqlite(Path folder) {
        return DatabaseSettings.sqliteUrl(folder.toString());
    }

    /** A new, empty database of PostgreSQL. */
    public static String newPostgresql() {
        String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
        try (var connection = OnPostgresql.server().getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException fails) {
            throw new IllegalStateException(fails);
        }
        return DatabaseSettings.postgresqlUrl(OnPostgresql.server().getJdbcUrl("postgres", name));
    }

    /** The database of a JDBC URL, where so many records may wait to be written. */
    public static Opened url(String url, int mostWaiting) {
        return url(url, mostWaiting, () -> Actor.SERVICE, AuditSigning.NONE);
    }

    /** The database of a JDBC URL, written to by an actor, whose audit trail is signed. */
    public static Opened url(String url, int mostWaiting, ActorSource actors, AuditSigning signing) {
        boolean sqlite = url.startsWith("jdbc:sqlite:");
        AgroalDataSource source;
        try {
            source = AgroalDataSource.from(new AgroalDataSourceConfigurationSupplier()
                    .connectionPoolConfiguration(pool -> pool.maxSize(8)
                            .acquisitionTimeout(Duration.ofSeconds(10))
                            .exceptionSorter(
                                    sqlite ? ExceptionSorter.emptyExceptionSorter() : new PostgreSQLExceptionSorter())
                            .connectionFactoryConfiguration(factory -> factory.jdbcUrl(url)
                                    .connectionProviderClass(
                                            sqlite ? org.sqlite.JDBC.class : org.postgresql.Driver.class))));
        } catch (SQLException fails) {
            throw new IllegalStateException(fails);
        }
        return new Opened(
                source,
                OpenDatabase.open(
                        source,
                        sqlite ? Dialect.SQLITE : Dialect.POSTGRESQL,
                        () -> migrations(source, sqlite),
                        new Limits(mostWaiting, 512),
                        ForkJoinPool.commonPool(),
                        new SimpleMeterRegistry(),
                        actors,
                        signing,
                        new CommitSpans()));
    }

    private record Limits(int mostWaiting, int mostTogether) implements RecordsConfig.Records {}

    private static Flyway migrations(DataSource source, boolean sqlite) {
        return Flyway.configure()
                .dataSource(source)
                .locations("classpath:db/" + (sqlite ? "sqlite" : "postgresql"))
                .load();
    }

    @Override
    public void close() {
        database.close();
        source.close();
    }
}
