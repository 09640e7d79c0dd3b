package littlegiant.console;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A figure as an answer writes it: {@code 4.24%}, {@code 80,000,000元}, {@code ≥ 1亿元}.
 *
 * @param value in the unit
 * @param unit 元 for all money
 */
record ShownFigure(BigDecimal value, String unit) {
    private static final Pattern WRITTEN = Pattern.compile("[≥>≤<]?\\s*(-?[\\d,]+(?:\\.\\d+)?)\\s*(\\D{0,12})");
    private static final Map<String, Integer> MONEY = Map.of("元", 0, "万元", 4, "亿元", 8, "万亿元", 12);

    /** The figure of a text; empty where it is not one number. */
    static Optional<ShownFigure> read(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        BigDecimal value = new BigDecimal(parts.group(1).replace(",", ""));
        String unit = parts.group(2).strip();
        Integer power = MONEY.get(unit);
        return Optional.of(
                power == null ? new ShownFigure(value, unit) : new ShownFigure(value.movePointRight(power), "元"));
    }
}
