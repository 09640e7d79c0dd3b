package littlegiant.console;

import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;

/** Draws the nonces under which a page's policy allows the styles that its script writes. */
@Singleton
class StyleNonce {
    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    /** A nonce that was never drawn before, in Base64. */
    String draw() {
        byte[] drawn = new byte[BYTES];
        random.nextBytes(drawn);
        return Base64.getEncoder().encodeToString(drawn);
    }
}
