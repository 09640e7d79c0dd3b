package littlegiant.authoring;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import littlegiant.records.Database;
import littlegiant.records.KeptReleases;
import littlegiant.records.KeptSchedules;
import littlegiant.ruleset.release.ReleaseArchive;

/** Archives over the databases of tests. */
public final class Archives {
    private Archives() {}

    /** An archive that signs nothing. */
    public static ReleaseArchive unsigned(Database database) {
        return kept(database, new Keys(Optional.empty(), Optional.empty(), 0));
    }

    static KeptArchive kept(Database database, SealConfig keys) {
        return new KeptArchive(new KeptReleases(database), new KeptSchedules(database), new ReleaseSeal(keys));
    }

    record Keys(Optional<Path> key, Optional<List<String>> earlierKeys, int unsignedTo) implements SealConfig {}
}
