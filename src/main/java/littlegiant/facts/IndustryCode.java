package littlegiant.facts;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An industry of GB/T 4754-2017, as {@code C3089} or {@code 3089}, at least to the division.
 *
 * @param section the section's letter, A to T
 * @param division the two-digit division, 1 to 97
 * @param digits all digits of the code, two to four
 */
public record IndustryCode(char section, int division, String digits) {
    /** The last division of each section, A to T. */
    private static final int[] LAST_DIVISION = {
        5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97
    };

    /**
     * Parses a code; empty if it is absent, malformed, of an unknown division, or with the letter of another section.
     */
    public static Optional<IndustryCode> parse(@Nullable String code) {
        if (code == null || code.length() < 2 || code.length() > 5) {
            return Optional.empty();
        }
        // Without a regular expression, since every submitted enterprise is parsed more than once.
        boolean lettered = code.charAt(0) >= 'A' && code.charAt(0) <= 'T';
        String digits = lettered ? code.substring(1) : code;
        if (digits.length() < 2 || digits.length() > 4 || !isDigits(digits)) {
            return Optional.empty();
        }
        int division = (digits.charAt(0) - '0') * 10 + digits.charAt(1) - '0';
        Optional<Character> section = sectionOf(division);
        if (section.isEmpty() || lettered && code.charAt(0) != section.get()) {
            return Optional.empty();
        }
        return Optional.of(new IndustryCode(section.get(), division, digits));
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }

    /** The section of a division; empty if there is no such division. */
    public static Optional<Character> sectionOf(int division) {
        if (division < 1) {
            return Optional.empty();
        }
        for (int i = 0; i < LAST_DIVISION.length; i++) {
            if (division <= LAST_DIVISION[i]) {
                return Optional.of((char) ('A' + i));
            }
        }
        return Optional.empty();
    }

    /** Whether the code has the three-digit group, which some rows of the size table need. */
    public boolean hasGroup() {
        return digits.length() >= 3;
    }

    /** The three-digit group as a number; call only if {@link #hasGroup()}. */
    public int group() {
        return Integer.parseInt(digits.substring(0, 3));
    }
}
