package littlegiant.authoring;

import jakarta.inject.Singleton;
import java.util.Optional;
import littlegiant.records.AuditSigning;

/** Signs the audit trail with the key of the releases. */
@Singleton
class AuditSeal implements AuditSigning {
    /** Distinguishes these signatures from those of releases. */
    private static final String CONTEXT = "little-giant audit head 1\n";

    private final ReleaseSeal seal;

    AuditSeal(ReleaseSeal seal) {
        this.seal = seal;
    }

    @Override
    public Optional<String> sign(String hash) {
        return seal.sign(CONTEXT + hash);
    }

    @Override
    public boolean verifies() {
        return !seal.known().isEmpty();
    }

    @Override
    public boolean isRight(String hash, String signature) {
        return seal.isSigned(CONTEXT + hash, signature);
    }
}
