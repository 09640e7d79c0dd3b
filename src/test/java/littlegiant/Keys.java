package littlegiant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** Makes keys, as {@code openssl genpkey -algorithm ed25519} does. */
public final class Keys {
    private Keys() {}

    /** A new key in a new file. */
    public static Path newKeyFile() {
        try {
            return Files.writeString(Files.createTempFile("release", ".pem"), newKey());
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        }
    }

    /**
     * A key that stays: a service that is started again over what it kept signs by the same one, though the classes of its
     * tests were loaded anew.
     */
    public static Path keptKeyFile() {
        Path file = Path.of("target", "release-key-of-tests.pem");
        try {
            if (Files.notExists(file)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, newKey());
            }
            return file;
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        }
    }

    private static String newKey() {
        try {
            byte[] pkcs8 = KeyPairGenerator.getInstance("Ed25519")
                    .generateKeyPair()
                    .getPrivate()
                    .getEncoded();
            return "-----BEGIN PRIVATE KEY-----\n" + Base64.getEncoder().encodeToString(pkcs8)
                    + "\n-----END PRIVATE KEY-----\n";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
