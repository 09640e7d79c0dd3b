package littlegiant.records;

import java.util.Optional;

/** Signs the hashes of the audit trail, and verifies the signatures. */
public interface AuditSigning {
    /** Signs nothing and knows no key. */
    AuditSigning NONE = new AuditSigning() {
        @Override
        public Optional<String> sign(String hash) {
            return Optional.empty();
        }

        @Override
        public boolean verifies() {
            return false;
        }

        @Override
        public boolean isRight(String hash, String signature) {
            return false;
        }
    };

    /** The signature of an entry's hash; empty where nothing is signed. */
    Optional<String> sign(String hash);

    /** Whether a key is known by which signatures are verified. */
    boolean verifies();

    /** Whether a signature is one of the hash, by a key that is known. */
    boolean isRight(String hash, String signature);
}
