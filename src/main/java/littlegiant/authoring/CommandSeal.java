package littlegiant.authoring;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import littlegiant.records.AuditSigning;

/**
 * The keys of the releases, as a command-line program reads them from the settings.
 *
 * @param key the file of the private key; empty if nothing is signed
 * @param earlier the public keys of earlier signing keys
 */
record CommandSeal(Optional<Path> key, List<String> earlier) implements SealConfig {

    /** Creates the signer and verifier of the audit trail for these keys. */
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
