package littlegiant.access;

import io.quarkus.elytron.security.common.BcryptUtil;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Base64;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Hashes passwords by bcrypt with a salt of their own. Bcrypt reads 72 bytes at most, so it is given the SHA-384 of the
 * password in base 64 (64 bytes): each character of a long password counts. Texts that look alike are one password
 * (NFKC, as NIST SP 800-63B, 3.1.1.2, has it). Takes as long as the cost says: not for an I/O thread.
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

    /** The hash of a password, in the modular crypt format. */
    String of(String password) {
        return BcryptUtil.bcryptHash(prepared(password), cost);
    }

    /** Whether a password is the one of a hash. */
    boolean matches(String password, String hash) {
        return BcryptUtil.matches(prepared(password), hash);
    }

    /** Takes as long as {@link #matches}, so that nobody learns from the time which names there are. */
    void matchNobody(String password) {
        BcryptUtil.matches(prepared(password), ofNobody);
    }

    private static String prepared(String password) {
        byte[] text = Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
        return Base64.getEncoder().encodeToString(DigestUtils.sha384(text));
    }
}
