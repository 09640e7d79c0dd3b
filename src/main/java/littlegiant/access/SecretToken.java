package littlegiant.access;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/** Generates secrets of 256 random bits, in URL-safe base64. */
final class SecretToken {
    private static final int BYTES = 32;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");
    private static final SecureRandom RANDOM = new SecureRandom();

    private SecretToken() {}

    /** A new secret. */
    static String draw() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Whether a text has the form of a secret. */
    static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }
}
