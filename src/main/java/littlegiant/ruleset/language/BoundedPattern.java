package littlegiant.ruleset.language;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * Checks the pattern after {@code matches} for bounded backtracking: each repetition must be of one character or
 * character class, and have an upper limit.
 */
final class BoundedPattern {
    private static final int LONGEST = 120;
    private static final int MOST_REPETITIONS = 4;

    /** Adjacent repetitions are tried in every combination of their lengths. */
    private static final int MOST_COMBINATIONS = 1_000;

    /**
     * One letter, digit, CJK character, point, or a class of them, with no repetition, {@code ?}, or a bounded count.
     */
    private static final Pattern PIECE = Pattern.compile(
            "(?:[\\p{L}\\p{N}_ /#:-]|\\.|\\[\\^?(?:[\\p{L}\\p{N}_](?:-[\\p{L}\\p{N}_])?){1,60}])(\\?|\\{\\d{1,2}(?:,\\d{1,2})?})?");

    private static final Template BAD = Template.of("样式“{0}”不可用", "the pattern \"{0}\" is refused");
    private static final Text FORM = Text.of(
            "样式由字、[ … ]、. 和 | 组成,重复写 {1,4},最多 4 处,范围不宜都宽;不用 * + \\ 和括号:\"C3[0-9]{2,3}|M7.{0,3}\"",
            "a pattern is of characters, [ … ], . and |, repeated by {1,4} in at most 4 places, of which not several may be wide; no * + \\ or brackets:"
                    + " \"C3[0-9]{2,3}|M7.{0,3}\"");

    private BoundedPattern() {}

    /** Reports a pattern that is not bounded or not valid. */
    static void check(Token pattern, Faults faults) {
        if (!isBounded(pattern.text())) {
            faults.error(pattern, BAD.with(pattern.text()), FORM);
        }
    }

    private static boolean isBounded(String written) {
        if (written.isEmpty() || written.length() > LONGEST || written.contains("//")) {
            return false;
        }
        int repetitions = 0;
        long combinations = 0;
        for (String alternative : written.split("\\|", -1)) {
            Matcher pieces = PIECE.matcher(alternative);
            int at = 0;
            long ofLengths = 1;
            while (at < alternative.length() && pieces.find(at) && pieces.start() == at) {
                repetitions += pieces.group(1) == null ? 0 : 1;
                ofLengths = Math.min(MOST_COMBINATIONS + 1L, ofLengths * lengths(pieces.group(1)));
                at = pieces.end();
            }
            if (at < alternative.length()) {
                return false;
            }
            combinations += ofLengths;
        }
        try {
            return repetitions <= MOST_REPETITIONS
                    && combinations <= MOST_COMBINATIONS
                    && Pattern.compile(written) != null;
        } catch (PatternSyntaxException unreadable) {
            return false;
        }
    }

    /** The number of lengths that a piece with this repetition can match. */
    private static int lengths(String repetition) {
        if (repetition == null) {
            return 1;
        }
        if (repetition.equals("?")) {
            return 2;
        }
        String[] bounds = repetition.substring(1, repetition.length() - 1).split(",", -1);
        return bounds.length == 1 ? 1 : Math.max(1, Integer.parseInt(bounds[1]) - Integer.parseInt(bounds[0]) + 1);
    }
}
