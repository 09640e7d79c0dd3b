package littlegiant.records;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Settings of where records are stored. {@link DatabaseSettings} derives data sources from them. */
@ConfigMapping(prefix = "little-giant")
public interface RecordsConfig {

    /** The folder of the embedded database and other persistent files. */
    @WithDefault("data")
    Path data();

    /** The settings of PostgreSQL. */
    DatabaseConfig database();

    /** The settings of writing. */
    Records records();

    /** The settings of PostgreSQL. */
    interface DatabaseConfig {

        /** The JDBC URL; absent for the embedded database. */
        Optional<String> url();

        /** The user, unless in the URL. */
        Optional<String> user();

        /** The password, unless in the URL. */
        Optional<String> password();
    }

    /** The settings of writing. */
    interface Records {

        /** The number of records that may wait to be written; further ones are refused with 503, to limit memory. */
        @WithDefault("4096")
        int mostWaiting();

        /** The number of records in one commit, at most. */
        @WithDefault("512")
        int mostTogether();
    }
}
