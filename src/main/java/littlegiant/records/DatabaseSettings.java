package littlegiant.records;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Derives the Quarkus data source settings from {@code little-giant.*}: PostgreSQL if there is a URL, otherwise the
 * embedded SQLite. Explicit settings of a data source take precedence.
 */
public final class DatabaseSettings implements ConfigSourceFactory {
    /** Below user settings, above the defaults of Quarkus. */
    private static final int ORDINAL = 50;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        String url = value(context, "little-giant.database.url");
        Map<String, String> settings = new HashMap<>();
        settings.put("quarkus.datasource.sqlite.active", String.valueOf(url == null));
        settings.put("quarkus.datasource.postgresql.active", String.valueOf(url != null));
        if (url == null) {
            settings.put("quarkus.datasource.sqlite.jdbc.url", sqliteUrl("${little-giant.data:data}"));
        } else {
            settings.put("quarkus.datasource.postgresql.jdbc.url", bounded(postgresqlUrl(url)));
            put(settings, "quarkus.datasource.postgresql.username", value(context, "little-giant.database.user"));
            put(settings, "quarkus.datasource.postgresql.password", value(context, "little-giant.database.password"));
        }
        return List.of(new PropertiesConfigSource(settings, "little-giant database", ORDINAL));
    }

    @Override
    public OptionalInt getPriority() {
        return OptionalInt.of(ORDINAL);
    }

    /**
     * The JDBC URL of the embedded database in a folder: readers do not wait for the writer (WAL), commits are on disk
     * (synchronous FULL), write transactions begin as such, so that they wait for writers in other processes, and
     * deleted data is overwritten (secure_delete). The journal goes into the database at every 8,000 pages (31 MiB), eight
     * times SQLite's own: a page that changes with nearly each record is then written there less often.
     */
    static String sqliteUrl(String data) {
        return "jdbc:sqlite:" + data + "/little-giant.db"
                + "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&foreign_keys=true"
                + "&transaction_mode=IMMEDIATE&secure_delete=true&wal_autocheckpoint=8000";
    }

    /**
     * The JDBC URL with batched inserts and without row values in the driver's messages, unless it sets these options.
     */
    static String postgresqlUrl(String url) {
        return with(with(url, "reWriteBatchedInserts", "true"), "logServerErrorDetail", "false");
    }

    /**
     * The JDBC URL with timeouts, unless it sets them, so that no thread hangs on a network that drops packets. Short
     * operations set shorter timeouts themselves; this one allows for a migration or a report.
     */
    static String bounded(String url) {
        return with(
                with(with(with(url, "loginTimeout", "5"), "connectTimeout", "5"), "socketTimeout", "120"),
                "tcpKeepAlive",
                "true");
    }

    private static String with(String url, String name, @Nullable String value) {
        return url.contains(name) ? url : url + (url.contains("?") ? "&" : "?") + name + "=" + value;
    }

    private static void put(Map<String, String> settings, String name, @Nullable String value) {
        if (value != null) {
            settings.put(name, value);
        }
    }

    private static @Nullable String value(ConfigSourceContext context, String name) {
        ConfigValue found = context.getValue(name);
        return found == null || found.getValue() == null || found.getValue().isBlank() ? null : found.getValue();
    }
}
