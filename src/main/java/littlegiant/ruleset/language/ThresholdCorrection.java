package littlegiant.ruleset.language;

import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import littlegiant.vocabulary.MisusedWord;
import littlegiant.vocabulary.Threshold;

/**
 * Guesses the threshold that an unreadable one was meant to be: full-width digits, decimal commas, separated thousands.
 */
public final class ThresholdCorrection {
    private static final String DIGITS = "零一二三四五六七八九";

    private static final Pattern IN_WORDS =
            Pattern.compile("(?<percent>百分之)?(?<number>[一二三四五六七八九]?十[一二三四五六七八九]?|[零一二三四五六七八九])(?<unit>[^%]*)");

    private ThresholdCorrection() {}

    /** The corrected threshold; empty if no known slip explains the text. */
    public static Optional<String> of(String written) {
        String plain = Normalizer.normalize(written, Normalizer.Form.NFKC)
                .replaceAll("\\s+", "")
                .replace('\u3002', '.')
                .replaceAll("^(?:>=|<=|=|>|<|\u2265|\u2264|\u4E0D\u4F4E\u4E8E|\u4E0D\u9AD8\u4E8E)", "");
        return Stream.concat(
                        inWords(plain).stream(),
                        Stream.of(
                                plain.replaceAll("(?<=\\d),(?=\\d{3}(?:\\D|$))", ""),
                                plain.replaceAll("(?<=\\d),(?=\\d)", "."),
                                plain.replaceAll("^百分之(\\d+(?:\\.\\d+)?)$", "$1%"),
                                plain.replace(",", "")))
                .filter(ThresholdCorrection::readable)
                .findFirst();
    }

    /** A number below a hundred in Chinese words, such as {@code 百分之二十五}, {@code 五十人} or {@code 三年}, in digits. */
    private static Optional<String> inWords(String plain) {
        Matcher words = IN_WORDS.matcher(plain);
        if (!words.matches()) {
            return Optional.empty();
        }
        String number = words.group("number");
        int ten = number.indexOf('十');
        int value = ten < 0
                ? DIGITS.indexOf(number)
                : (ten == 0 ? 1 : DIGITS.indexOf(number.charAt(0))) * 10
                        + (ten == number.length() - 1 ? 0 : DIGITS.indexOf(number.charAt(ten + 1)));
        boolean percent = words.group("percent") != null;
        return Optional.of(value + (percent ? "%" : words.group("unit")));
    }

    /** The threshold with the unit 元, if it has no unit. */
    static String ofMoney(String threshold) {
        return threshold.matches(".*[\\d万亿]") ? threshold + "元" : threshold;
    }

    private static boolean readable(String written) {
        try {
            return Threshold.read(written) != null;
        } catch (MisusedWord unreadable) {
            return false;
        }
    }
}
