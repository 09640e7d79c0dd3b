package littlegiant.facts;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An industry of GB/T 4754-2017, as {@code C3089} or {@code 3089}, to the division at least.
 *
 * @param section the section's letter, A to T
 * @param division the two-digit division, 1 to 97
 * @param digits all the digits given, two to four
 */
public record IndustryCode(char section, int division, String digits) {
    private static final Pattern FORM = Pattern.compile("([A-T])?(\\d{2})\\d{0,2}");

    /** The last division of each section, A to T. */
    private static final int[] LAST_DIVISION = {
        5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97
    };

    /** Reads a code; empty where it is absent, malformed, of no division, or of another section than its letter. */
    public static Optional<IndustryCode> parse(String code) {
        if (code == null) {
            return Optional.empty();
        }
        Matcher form = FORM.matcher(code);
        if (!form.matches()) {
            return Optional.empty();
        }
        int division = Integer.parseInt(form.group(2));
        Optional<Character> section = sectionOf(division);
        if (section.isEmpty()
                || (form.group(1) != null && form.group(1).charAt(0) != section.get())) {
            return Optional.empty();
        }
        return Optional.of(new IndustryCode(
                section.get(), division, form.group(1) == null ? code : code.substring(1)));
    }

    /** The section of a division, empty where no section has it. */
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

    /** Whether the code says the three-digit group, which some rows of the size table need. */
    public boolean hasGroup() {
        return digits.length() >= 3;
    }

    /** The three-digit group as a number; only where {@link #hasGroup()}. */
    public int group() {
        return Integer.parseInt(digits.substring(0, 3));
    }
}
