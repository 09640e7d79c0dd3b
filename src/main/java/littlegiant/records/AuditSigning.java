package littlegiant.records;

import java.util.Optional;

/** Signs and verifies the hashes of the audit trail. */
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

    /** Signs an entry's hash; empty without a signing key. */
    Optional<String> sign(String hash);

    /** Whether there is a key with which signatures are verified. */
    boolean verifies();

    /** Whether the signature is valid for the hash and made by a known key. */
    boolean isRight(String hash, String signature);
}
