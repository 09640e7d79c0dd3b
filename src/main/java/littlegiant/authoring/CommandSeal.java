package littlegiant.authoring;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import littlegiant.records.AuditSigning;

/**
 * The keys of the releases, as a command beside the service reads them from the settings.
 *
 * @param key the file of the key that signs; empty where nothing is signed
 * @param earlier the public keys that signed before
 */
record CommandSeal(Optional<Path> key, List<String> earlier) implements SealConfig {

    /** What signs and verifies the audit trail by these keys. */
    static AuditSigning of(Optional<Path> key, List<String> earlier) {
        return new AuditSeal(new ReleaseSeal(new CommandSeal(key, earlier)));
    }

    @Override
    public Optional<List<String>> earlierKeys() {
        return Optional.of(earlier);
    }

    @Override
    public int unsignedTo() {
        return 0;
    }
}
