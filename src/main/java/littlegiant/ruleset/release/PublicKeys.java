package littlegiant.ruleset.release;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/** Reads and writes the public keys with which signatures are verified. */
public final class PublicKeys {
    private static final int ID_LENGTH = 16;
    private static final int PEM_LINE = 64;

    private PublicKeys() {}

    /** The id of a public key: the first characters of the SHA-256 of its X.509 form, in hexadecimal. */
    public static String id(PublicKey key) {
        return DigestUtils.sha256Hex(key.getEncoded()).substring(0, ID_LENGTH);
    }

    /** The X.509 form of a public key in base64. */
    public static String base64(PublicKey key) {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }

    /** A public key as PEM. */
    public static String pem(PublicKey key) {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(PEM_LINE, new byte[] {'\n'}).encodeToString(key.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }

    /**
     * Reads a public key from PEM, or from base64 of its X.509 form.
     *
     * @throws IllegalArgumentException if the text is no key of a known scheme
     */
    public static PublicKey read(String text) {
        byte[] encoded = Base64.getDecoder()
                .decode(text.replaceAll("-----[A-Z ]+-----", "").replaceAll("\\s", ""));
        try {
            return KeyFactory.getInstance(Ed25519.NAME).generatePublic(new X509EncodedKeySpec(encoded));
        } catch (GeneralSecurityException another) {
            try {
                return Sm2.publicKey(encoded);
            } catch (GeneralSecurityException | ClassCastException noKey) {
                throw new IllegalArgumentException("no public key of Ed25519 or SM2", noKey);
            }
        }
    }
}
