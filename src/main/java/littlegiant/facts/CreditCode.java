package littlegiant.facts;

/** The unified social credit code, GB 32100-2015. */
public final class CreditCode {
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final int LENGTH = 18;
    private static final int MODULUS = 31;
    private static final int WEIGHT = 3;

    private CreditCode() {}

    /** Whether the code has 18 characters of the standard's alphabet. */
    public static boolean isWellFormed(String code) {
        return code.length() == LENGTH && code.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0);
    }

    /**
     * The check character that belongs to the first 17 characters: (31 − Σ cᵢ·3^(i−1) mod 31) mod 31. Without the last
     * mod, a remainder of 0 would ask for a character that the alphabet does not have.
     */
    public static char checkCharacter(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < LENGTH - 1; i++) {
            sum += ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * WEIGHT % MODULUS;
        }
        return ALPHABET.charAt((MODULUS - sum % MODULUS) % MODULUS);
    }

    /** Whether a well-formed code ends in its check character. */
    public static boolean isValid(String code) {
        return isWellFormed(code) && code.charAt(LENGTH - 1) == checkCharacter(code);
    }
}
