package littlegiant.ruleset;

import java.util.regex.Pattern;

/** The form of a clause's number: {@code 四(一)2}, {@code 五2}, {@code 第三条第二款}, several joined by {@code 、}. */
final class Clause {
    private static final String NUMERAL = "[一二三四五六七八九十百零〇\\d]{1,6}";
    private static final String STEP = "(?:第?" + NUMERAL + "[编章节条款项目]?|\\(" + NUMERAL + "\\)|[-—.])";
    private static final Pattern FORM = Pattern.compile("(?![-—.])" + STEP + "{1,8}(?:、" + STEP + "{1,8}){0,9}");

    private Clause() {}

    /** Whether it is written as a clause's number is. */
    static boolean wellFormed(String written) {
        return FORM.matcher(written).matches();
    }

    /** What was probably meant: brackets and commas in the form that the notice uses, no space. */
    static String mended(String written) {
        return written.replace('\uFF08', '(')
                .replace('\uFF09', ')')
                .replaceAll("\\s+", "")
                .replaceAll("[,\uFF0C;\uFF1B]", "、")
                .replaceAll("、+", "、");
    }
}
