package littlegiant.ruleset.release;

import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;

/** Signs files that leave the service with the key of the releases. */
public interface FileSigning {

    /** The public key of the current signing key; empty if none is configured. */
    Optional<PublicKey> signing();

    /** Signs bytes with the private key of {@link #signing()}; empty if none is configured. */
    Optional<KeySignature> sign(byte[] bytes);

    /** The public keys with which signatures are verified, by id. */
    Map<String, PublicKey> known();
}
