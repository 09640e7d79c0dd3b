package littlegiant.submission;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Parses amounts of money with a unit: {@code 9000万元}, {@code 1.5 亿元}. */
public final class AmountText {
    static final Template OTHER_UNIT = Template.of(
            "“{0}”的单位“{1}”不是可用的金额单位;请用元、万元、亿元或万亿元",
            "\"{0}\" has the unit \"{1}\", which is none of money: use 元, 万元, 亿元 or 万亿元");
    private static final int LONGEST = 60;
    private static final Pattern WITH_UNIT = Pattern.compile("([-+]?[0-9][0-9,.]*)\\s*([\\p{L}%％‰]{1,12})");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d{1,30}|\\d{1,3}(,\\d{3}){1,9})(\\.\\d{1,10})?");
    private static final Map<String, BigDecimal> UNITS = Map.of(
            "元", BigDecimal.ONE,
            "万", BigDecimal.TEN.pow(4),
            "万元", BigDecimal.TEN.pow(4),
            "亿", BigDecimal.TEN.pow(8),
            "亿元", BigDecimal.TEN.pow(8),
            "万亿", BigDecimal.TEN.pow(12),
            "万亿元", BigDecimal.TEN.pow(12));

    private AmountText() {}

    /** The result of parsing a text. */
    public sealed interface AmountTextResult {}

    /** An amount in yuan, exact. */
    public record Yuan(BigDecimal amount) implements AmountTextResult {}

    /** A number with a unit other than money. */
    public record OtherUnit(String written, String unit) implements AmountTextResult {

        /** The reason for refusing it. */
        public Text why() {
            return OTHER_UNIT.with(written, unit);
        }
    }

    /** Parses a text; empty if it is not a number followed by a unit, for example a bare number. */
    public static Optional<AmountTextResult> read(String text) {
        String stripped = text.length() > LONGEST ? "" : text.strip();
        Matcher parts = WITH_UNIT.matcher(stripped);
        if (!parts.matches() || !isNumber(parts.group(1))) {
            return Optional.empty();
        }
        BigDecimal unit = UNITS.get(parts.group(2));
        if (unit == null) {
            return Optional.of(new OtherUnit(stripped, parts.group(2)));
        }
        BigDecimal amount =
                new BigDecimal(parts.group(1).replace(",", "")).multiply(unit).stripTrailingZeros();
        return Optional.of(new Yuan(amount.scale() < 0 ? amount.setScale(0) : amount));
    }

    /** Whether a text is a plain number, with or without commas between thousands. */
    public static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }
}
