package littlegiant.ruleset.release;

import java.security.PublicKey;
import java.util.Map;
import java.util.Optional;

/** Signs files that leave the service, by the key of the releases. */
public interface FileSigning {

    /** The public key by which is signed now; empty where nothing is. */
    Optional<PublicKey> signing();

    /** The signature of bytes, by the private key of {@link #signing()}; empty where nothing is signed. */
    Optional<KeySignature> sign(byte[] bytes);

    /** The public keys by which signatures are verified here, by their ids. */
    Map<String, PublicKey> known();
}
