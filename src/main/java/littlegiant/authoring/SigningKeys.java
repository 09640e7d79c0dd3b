package littlegiant.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import littlegiant.ruleset.release.PublicKeys;

/** Reads Ed25519 keys. Whatever is wrong with one names the setting that gave it, for the service does not start. */
final class SigningKeys {
    private static final String ALGORITHM = "Ed25519";

    private SigningKeys() {}

    /** Reads a private key from a PEM file, as {@code openssl genpkey -algorithm ed25519} writes it. */
    static EdECPrivateKey privateKey(Path file) {
        try {
            String pem = Files.readString(file);
            if (!pem.contains("-----BEGIN PRIVATE KEY-----")) {
                throw new IllegalStateException(
                        "LITTLE_GIANT_RELEASE_KEY: " + file + " is no PKCS#8 PEM file of an unencrypted private key");
            }
            PrivateKey key = KeyFactory.getInstance(ALGORITHM)
                    .generatePrivate(new PKCS8EncodedKeySpec(base64(pem.replaceAll("-----[A-Z ]+-----", ""))));
            return (EdECPrivateKey) key;
        } catch (IOException unreadable) {
            throw new IllegalStateException("LITTLE_GIANT_RELEASE_KEY: " + file + " cannot be read", unreadable);
        } catch (GeneralSecurityException | IllegalArgumentException | ClassCastException noKey) {
            throw new IllegalStateException("LITTLE_GIANT_RELEASE_KEY: " + file + " is no Ed25519 key", noKey);
        }
    }

    /**
     * The public key of a private one. The platform makes pairs out of random bytes only, and the private key is those
     * bytes.
     */
    static PublicKey publicKey(EdECPrivateKey key) {
        byte[] secret = key.getBytes().orElseThrow(() -> new IllegalStateException("the private key is not at hand"));
        try {
            KeyPairGenerator pairs = KeyPairGenerator.getInstance(ALGORITHM);
            pairs.initialize(NamedParameterSpec.ED25519, new Known(secret));
            return pairs.generateKeyPair().getPublic();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform of today has Ed25519", impossible);
        }
    }

    /** Reads a public key, in base64 of its X.509 form or in PEM. */
    static PublicKey publicKey(String text) {
        try {
            return PublicKeys.read(text);
        } catch (IllegalArgumentException noKey) {
            throw new IllegalStateException(
                    "LITTLE_GIANT_RELEASE_EARLIER_KEYS: \"" + text + "\" is no Ed25519 public key", noKey);
        }
    }

    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
    }

    /** Gives bytes that are known. */
    private static final class Known extends SecureRandom {
        private static final long serialVersionUID = 1;
        private final byte[] bytes;

        Known(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        @Override
        public void nextBytes(byte[] wanted) {
            System.arraycopy(bytes, 0, wanted, 0, wanted.length);
        }
    }
}
