package littlegiant.records;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where records are kept. {@link DatabaseSettings} makes data sources of it. */
@ConfigMapping(prefix = "little-giant")
public interface RecordsConfig {

    /** The folder of the embedded database and of whatever else must last. */
    @WithDefault("data")
    Path data();

    /** The database. */
    DatabaseConfig database();

    /** How records are written. */
    Records records();

    /** The database. */
    interface DatabaseConfig {

        /** A JDBC URL of PostgreSQL; absent for the embedded database. */
        Optional<String> url();

        /** Who signs in to PostgreSQL, where the URL does not say. */
        Optional<String> user();

        /** The password, where the URL does not say. */
        Optional<String> password();
    }

    /** How records are written. */
    interface Records {

        /** How many records may wait to be written; more are refused with 503, for memory is bounded. */
        @WithDefault("4096")
        int mostWaiting();

        /** How many records share a commit at most. */
        @WithDefault("512")
        int mostTogether();
    }
}
