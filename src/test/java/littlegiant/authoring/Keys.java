package littlegiant.authoring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Makes keys, as {@code openssl genpkey -algorithm ed25519} does. */
final class Keys {
    private Keys() {}

    /** A new key in a new file. */
    static Path newKeyFile() {
        try {
            byte[] pkcs8 = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            return Files.writeString(
                    Files.createTempFile("release", ".pem"),
                    "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(pkcs8)
                            + "\n-----END PRIVATE KEY-----\n");
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
