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
 * Makes the settings of the two data sources out of ours: with a URL of PostgreSQL that one is active, without one the
 * embedded SQLite. Whatever is set for a data source itself wins.
 */
public final class DatabaseSettings implements ConfigSourceFactory {
    /** Below whatever people set, above the defaults of the framework. */
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
     * The JDBC URL of the embedded database in a folder: readers do not wait for the writer (WAL), and what was
     * committed is on the disk (synchronous FULL). A transaction that writes is begun as one, so that another process
     * which writes meanwhile is waited for; what is deleted is overwritten.
     */
    static String sqliteUrl(String data) {
        return "jdbc:sqlite:" + data + "/little-giant.db"
                + "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&foreign_keys=true"
                + "&transaction_mode=IMMEDIATE&secure_delete=true";
    }

    /**
     * The JDBC URL, with rows of one statement sent together, and without the rows of a refused statement in the
     * driver's messages, where it does not say otherwise.
     */
    static String postgresqlUrl(String url) {
        return with(with(url, "reWriteBatchedInserts", "true"), "logServerErrorDetail", "false");
    }

    /**
     * The JDBC URL, bounded in how long anyone waits for a database that says nothing, where it does not say otherwise:
     * in a network that swallows packets a thread would hang for ever. What is short is bounded tighter where it is
     * asked; this much a migration or a report may take before it says anything.
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
