package littlegiant.ruleset.release;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;

/** Reads Ed25519 keys (RFC 8032) with the JDK's provider. */
final class Ed25519 {
    static final String NAME = "Ed25519";

    private Ed25519() {}

    /**
     * Reads a private key in PKCS#8 form and derives the public key. The JDK only generates key pairs from random
     * bytes, so the private key's bytes are passed as these.
     */
    static KeyPair keyPair(byte[] pkcs8) throws GeneralSecurityException {
        EdECPrivateKey key =
                (EdECPrivateKey) KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        byte[] secret = key.getBytes().orElseThrow(() -> new InvalidKeySpecException("the private key is not at hand"));
        KeyPairGenerator pairs = KeyPairGenerator.getInstance(NAME);
        pairs.initialize(NamedParameterSpec.ED25519, new SeededRandom(secret));
        return new KeyPair(pairs.generateKeyPair().getPublic(), key);
    }

    /** Returns the given bytes as its random bytes. */
    private static final class SeededRandom extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final byte[] bytes;

        SeededRandom(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] wanted) {
            System.arraycopy(bytes, 0, wanted, 0, wanted.length);
        }
    }
}
