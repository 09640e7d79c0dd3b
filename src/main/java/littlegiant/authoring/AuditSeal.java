package littlegiant.authoring;

import jakarta.inject.Singleton;
import java.util.Optional;
import littlegiant.records.AuditSigning;

/** Signs the audit trail by the key of the releases. */
@Singleton
class AuditSeal implements AuditSigning {
    /** So that a signature of one kind is never taken for another. */
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
