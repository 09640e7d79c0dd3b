package littlegiant.authoring;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import littlegiant.records.Database;
import littlegiant.records.ReleaseRepository;
import littlegiant.records.ScheduleRepository;
import littlegiant.ruleset.release.ReleaseArchive;

/** Archives over the databases of tests. */
public final class Archives {
    private Archives() {}

    /** An archive that signs nothing. */
    public static ReleaseArchive unsigned(Database database) {
        return kept(database, new Keys(Optional.empty(), Optional.empty(), 0));
    }

    static DatabaseReleaseArchive kept(Database database, SealConfig keys) {
        return new DatabaseReleaseArchive(
                new ReleaseRepository(database), new ScheduleRepository(database), new ReleaseSeal(keys));
    }

    record Keys(Optional<Path> key, Optional<List<String>> earlierKeys, int unsignedTo) implements SealConfig {}
}
