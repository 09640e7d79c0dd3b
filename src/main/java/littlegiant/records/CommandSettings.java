package littlegiant.records;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Properties;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/**
 * The configured database, for a command beside the service. Settings are read from the same sources as by the service:
 * the environment, then {@code config/application.properties}.
 *
 * @param data the folder of the embedded database
 * @param url the JDBC URL
 * @param user the PostgreSQL user, unless in the URL; likewise the password
 * @param zone the time zone in which days begin
 */
record CommandSettings(
        Dialect dialect, Path data, String url, Optional<String> user, Optional<String> password, ZoneId zone) {
    private static final Path FILE = Path.of("config", "application.properties");
    /** Above the defaults and below the environment, as in Quarkus. */
    private static final int ORDINAL = 260;

    /** Reads the settings of the current folder. */
    static CommandSettings read() throws IOException {
        SmallRyeConfig config = config();
        return of(
                Path.of(text(config, "little-giant.data").orElse("data")),
                text(config, "little-giant.database.url"),
                text(config, "little-giant.database.user"),
                text(config, "little-giant.database.password"),
                ZoneId.of(text(config, "little-giant.assessment.zone").orElse("Asia/Shanghai")));
    }

    /** The full configuration of the current folder. */
    static SmallRyeConfig config() throws IOException {
        SmallRyeConfigBuilder builder =
                new SmallRyeConfigBuilder().addDefaultInterceptors().addDefaultSources();
        if (Files.exists(FILE)) {
            builder.withSources(new PropertiesConfigSource(FILE.toUri().toURL(), ORDINAL));
        }
        return builder.build();
    }

    /** Creates settings: PostgreSQL if there is a URL, otherwise the embedded database in the folder. */
    static CommandSettings of(
            Path data, Optional<String> url, Optional<String> user, Optional<String> password, ZoneId zone) {
        return url.map(named -> new CommandSettings(
                        Dialect.POSTGRESQL, data, DatabaseSettings.postgresqlUrl(named), user, password, zone))
                .orElseGet(() -> new CommandSettings(
                        Dialect.SQLITE, data, DatabaseSettings.sqliteUrl(data.toString()), user, password, zone));
    }

    private static Optional<String> text(SmallRyeConfig config, String name) {
        return config.getOptionalValue(name, String.class).filter(value -> !value.isBlank());
    }

    /** The file of the embedded database. */
    Path file() {
        return data.resolve("little-giant.db");
    }

    /** The settings for another file in the folder of the embedded database. */
    CommandSettings at(Path other) {
        return new CommandSettings(
                dialect, data, "jdbc:sqlite:" + other + "?busy_timeout=1000&foreign_keys=true", user, password, zone);
    }

    /** Opens a connection; on SQLite this creates a missing file. */
    Connection connect() throws SQLException {
        Properties properties = new Properties();
        user.ifPresent(name -> properties.setProperty("user", name));
        password.ifPresent(secret -> properties.setProperty("password", secret));
        Connection connection = dialect == Dialect.SQLITE
                ? new org.sqlite.JDBC().connect(url, properties)
                : new org.postgresql.Driver().connect(url, properties);
        if (connection == null) {
            throw new SQLException("the URL is none of PostgreSQL: it begins with jdbc:postgresql:");
        }
        return connection;
    }

    /** The Flyway migrations of the database. */
    Flyway migrations(String target) {
        return Flyway.configure()
                .dataSource(url, user.orElse(null), password.orElse(null))
                .locations("classpath:db/" + (dialect == Dialect.SQLITE ? "sqlite" : "postgresql"))
                .target(target)
                .load();
    }

    /** Opens the database for reading. */
    Database open() {
        return open(AuditSigning.NONE);
    }

    /** Opens the database for writing; audit entries are signed. */
    Database open(AuditSigning signing) {
        Jdbi jdbi = Jdbi.create(this::connect);
        return new Database(jdbi, dialect, Runnable::run, null, () -> {}, Actor::ofCommand, signing);
    }

    Clock clock() {
        return Clock.system(zone);
    }
}
