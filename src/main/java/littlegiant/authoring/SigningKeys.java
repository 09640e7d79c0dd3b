package littlegiant.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.util.Base64;
import littlegiant.ruleset.release.PublicKeys;
import littlegiant.ruleset.release.SignatureScheme;

/** Reads Ed25519 and SM2 keys. An invalid key stops the start, with a message that names the setting. */
final class SigningKeys {
    private SigningKeys() {}

    /**
     * Reads a private key from a PEM file, as {@code openssl genpkey -algorithm ed25519} or
     * {@code openssl genpkey -algorithm SM2} writes it, and derives the public key.
     */
    static KeyPair keyPair(Path file) {
        try {
            String pem = Files.readString(file);
            if (!pem.contains("-----BEGIN PRIVATE KEY-----")) {
                throw new IllegalStateException(
                        "LITTLE_GIANT_RELEASE_KEY: " + file + " is no PKCS#8 PEM file of an unencrypted private key");
            }
            return SignatureScheme.keyPair(base64(pem.replaceAll("-----[A-Z ]+-----", "")));
        } catch (IOException unreadable) {
            throw new IllegalStateException("LITTLE_GIANT_RELEASE_KEY: " + file + " cannot be read", unreadable);
        } catch (IllegalArgumentException noKey) {
            throw new IllegalStateException(
                    "LITTLE_GIANT_RELEASE_KEY: " + file + " is no key of Ed25519 or SM2", noKey);
        }
    }

    /** Reads a public key, in base64 of its X.509 form or in PEM. */
    static PublicKey publicKey(String text) {
        try {
            return PublicKeys.read(text);
        } catch (IllegalArgumentException noKey) {
            throw new IllegalStateException(
                    "LITTLE_GIANT_RELEASE_EARLIER_KEYS: \"" + text + "\" is no public key of Ed25519 or SM2", noKey);
        }
    }

    private static byte[] base64(String text) {
        return Base64.getDecoder().decode(text.replaceAll("\\s", ""));
    }
}
