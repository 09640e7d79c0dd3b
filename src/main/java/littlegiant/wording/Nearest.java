package littlegiant.wording;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word that somebody who wrote another one most likely meant. */
public final class Nearest {
    private static final int LONGEST_WORD = 60;
    private static final int MOST_EDITS = 4;

    private Nearest() {}

    /**
     * The known word that takes the fewest edits (a character added, left out, replaced, or two neighbours swapped).
     * Case and separators count for nothing, so that {@code rd_employees} is {@code rdEmployees}.
     *
     * @param written what was written
     * @param known the words that could have been meant; among equally near ones the first
     * @return empty where no word is near: more than every third character would have to change
     */
    public static Optional<String> of(String written, Collection<String> known) {
        if (written.length() > LONGEST_WORD) {
            return Optional.empty();
        }
        String from = letters(written);
        String nearest = null;
        int least = Integer.MAX_VALUE;
        for (String word : known) {
            String to = letters(word);
            int edits = edits(from, to);
            if (edits < least && edits <= Math.min(MOST_EDITS, Math.max(from.length(), to.length()) / 3)) {
                nearest = word;
                least = edits;
            }
        }
        return Optional.ofNullable(nearest);
    }

    private static String letters(String word) {
        StringBuilder letters = new StringBuilder(word.length());
        word.codePoints().filter(Character::isLetterOrDigit).forEach(letters::appendCodePoint);
        return letters.toString().toLowerCase(Locale.ROOT);
    }

    /** The optimal string alignment distance, by its table's last three rows. */
    private static int edits(String from, String to) {
        int[] beforeLast = new int[to.length() + 1];
        int[] last = new int[to.length() + 1];
        int[] row = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            row[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                boolean same = from.charAt(i - 1) == to.charAt(j - 1);
                int edits = Math.min(last[j - 1] + (same ? 0 : 1), Math.min(last[j], row[j - 1]) + 1);
                if (i > 1
                        && j > 1
                        && from.charAt(i - 1) == to.charAt(j - 2)
                        && from.charAt(i - 2) == to.charAt(j - 1)) {
                    edits = Math.min(edits, beforeLast[j - 2] + 1);
                }
                row[j] = edits;
            }
            int[] spent = beforeLast;
            beforeLast = last;
            last = row;
            row = spent;
        }
        return last[to.length()];
    }
}
