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

/** Ed25519 keys (RFC 8032), as the JDK has them. */
final class Ed25519 {
    static final String NAME = "Ed25519";

    private Ed25519() {}

    /**
     * Reads a private key from its PKCS#8 form. The platform makes pairs out of random bytes only, and the private key is
     * those bytes.
     */
    static KeyPair keyPair(byte[] pkcs8) throws GeneralSecurityException {
        EdECPrivateKey key =
                (EdECPrivateKey) KeyFactory.getInstance(NAME).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
        byte[] secret = key.getBytes().orElseThrow(() -> new InvalidKeySpecException("the private key is not at hand"));
        KeyPairGenerator pairs = KeyPairGenerator.getInstance(NAME);
        pairs.initialize(NamedParameterSpec.ED25519, new SeededRandom(secret));
        return new KeyPair(pairs.generateKeyPair().getPublic(), key);
    }

    /** Gives bytes that are known. */
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
