package littlegiant.access;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Hashes passwords with salted bcrypt. Since bcrypt reads at most 72 bytes, it gets the SHA-384 of the password in
 * base64 (64 bytes). Passwords are normalised first (NFKC, NIST SP 800-63B, 3.1.1.2). Takes as long as the configured
 * cost, so do not call it on an I/O thread.
 */
@Singleton
class PasswordHash {
    private static final int LEAST = 4;
    private static final int MOST = 20;

    private final int cost;
    private final String ofNobody;

    PasswordHash(AccessConfig config) {
        cost = config.access().bcryptCost();
        if (cost < LEAST || cost > MOST) {
            throw new IllegalArgumentException(
                    "little-giant.access.bcrypt-cost must be " + LEAST + " to " + MOST + ", not " + cost);
        }
        ofNobody = of("nobody has this password");
    }

    /** The hash of a password, in modular crypt format. */
    String of(String password) {
        return BcryptUtil.bcryptHash(prepared(password), cost);
    }

    /** Whether the password has the hash. */
    boolean matches(String password, String hash) {
        return BcryptUtil.matches(prepared(password), hash);
    }

    /** Takes as long as {@link #matches}, so that response times do not reveal which names exist. */
    void matchNobody(String password) {
        BcryptUtil.matches(prepared(password), ofNobody);
    }

    private static String prepared(String password) {
        byte[] text = Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(DigestUtils.sha384(text));
    }
}
