package littlegiant.records;

import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.MigrationVersion;

/** Determines the version of a database's tables, and the newest version that this service knows. */
final class SchemaVersion {
    static final String LATEST = "latest";

    private SchemaVersion() {}

    /** The version of a database; empty if it has no tables of this service. */
    static Optional<String> of(CommandSettings settings) {
        MigrationInfo current = migrations(settings).info().current();
        return Optional.ofNullable(current).map(MigrationInfo::getVersion).map(MigrationVersion::getVersion);
    }

    /** The newest version that this service can read. */
    static String newest(CommandSettings settings) {
        return Arrays.stream(migrations(settings).info().all())
                .filter(info -> info.getState() != MigrationState.FUTURE_SUCCESS
                        && info.getState() != MigrationState.FUTURE_FAILED)
                .map(MigrationInfo::getVersion)
                .max(MigrationVersion::compareTo)
                .orElseThrow()
                .getVersion();
    }

    /** Whether a version is newer than another. */
    static boolean isNewer(String version, String than) {
        return MigrationVersion.fromVersion(version).compareTo(MigrationVersion.fromVersion(than)) > 0;
    }

    private static Flyway migrations(CommandSettings settings) {
        return settings.migrations(LATEST);
    }
}
