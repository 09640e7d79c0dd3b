package littlegiant.ruleset.language;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The syntax of clause numbers: {@code 四(一)2}, {@code 五2}, {@code 第三条第二款}, several joined by {@code 、}. */
final class Clause {
    private static final String NUMERAL = "[一二三四五六七八九十百零〇\\d]{1,6}";
    private static final String STEP = "(?:第?" + NUMERAL + "[编章节条款项目]?|\\(" + NUMERAL + "\\)|[-—.])";
    private static final Pattern FORM = Pattern.compile("(?![-—.])" + STEP + "{1,8}(?:、" + STEP + "{1,8}){0,9}");

    /** For example, {@code 四(一)1至7} stands for seven clauses. */
    private static final Pattern RANGE = Pattern.compile("(.*?)(\\d{1,3})至(\\d{1,3})");

    private static final int LONGEST_RANGE = 1_000;

    private Clause() {}

    /** Whether the text is a clause number, or several joined by {@code 、}. */
    static boolean wellFormed(String written) {
        return FORM.matcher(written).matches();
    }

    /**
     * Expands an entry of a policy's list into clauses.
     *
     * @param entry a clause, or a range of clauses: {@code 四(一)1至7}
     * @return the clauses; empty if the entry is neither
     */
    static Optional<Set<String>> expanded(String entry) {
        Matcher range = RANGE.matcher(entry);
        if (!range.matches()) {
            return wellFormed(entry) && entry.indexOf('、') < 0 ? Optional.of(Set.of(entry)) : Optional.empty();
        }
        int from = Integer.parseInt(range.group(2));
        int to = Integer.parseInt(range.group(3));
        if (from > to || to - from >= LONGEST_RANGE || !wellFormed(range.group(1) + from)) {
            return Optional.empty();
        }
        Set<String> clauses = new LinkedHashSet<>();
        for (int number = from; number <= to; number++) {
            clauses.add(range.group(1) + number);
        }
        return Optional.of(clauses);
    }

    /** Guesses the clause that was meant: brackets and commas in the form the notice uses, without spaces. */
    static String corrected(String written) {
        return written.replace('\uFF08', '(')
                .replace('\uFF09', ')')
                .replaceAll("\\s+", "")
                .replaceAll("[,\uFF0C;\uFF1B]", "、")
                .replaceAll("、+", "、");
    }
}
