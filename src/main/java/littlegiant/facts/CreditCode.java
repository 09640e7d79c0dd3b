package littlegiant.facts;

import java.util.Arrays;
import java.util.Locale;

/** Checks unified social credit codes, GB 32100-2015. */
public final class CreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int[] VALUES = values();
    private static final int LENGTH = 18;
    private static final int MODULUS = 31;
    private static final int WEIGHT = 3;

    private CreditCode() {}

    /** The code in capital letters, as the standard requires. */
    public static String inCapitals(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    /** Whether the code has 18 characters of the standard's alphabet. */
    public static boolean isWellFormed(String code) {
        if (code.length() != LENGTH) {
            return false;
        }
        for (int i = 0; i < LENGTH; i++) {
            if (code.charAt(i) >= VALUES.length || VALUES[code.charAt(i)] < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * The check character for the first 17 characters: (31 − Σ cᵢ·3^(i−1) mod 31) mod 31. Without the last mod, a
     * remainder of 0 would give a character outside the alphabet.
     *
     * @param code a well-formed code
     */
    public static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += VALUES[code.charAt(i)] * weight;
            weight = weight * WEIGHT % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    /** Whether a well-formed code ends with its check character. */
    public static boolean isValid(String code) {
        return isWellFormed(code) && code.charAt(LENGTH - 1) == checkCharacter(code);
    }

    /** The value of each ASCII character, -1 for characters outside the alphabet. */
    private static int[] values() {
        int[] values = new int[128];
        Arrays.fill(values, -1);
        for (int i = 0; i < ALPHABET.length(); i++) {
            values[ALPHABET.charAt(i)] = i;
        }
        return values;
    }
}
