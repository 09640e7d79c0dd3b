package littlegiant.console;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.wording.Text;

/**
 * A figure and its threshold on one scale, drawn 100 wide. Taken from the answer's own words, which are never rounded across
 * the threshold; the picture follows them.
 *
 * @param zero where nothing is
 * @param figure where the figure is
 * @param threshold where the threshold is
 * @param description the same in words
 */
public record ComparisonBar(BigDecimal zero, BigDecimal figure, BigDecimal threshold, Text description) {
    private static final Pattern FOUND = Pattern.compile("(-?[\\d,]+(?:\\.\\d+)?)\\s*(\\D{0,12})");
    private static final Pattern REQUIRED = Pattern.compile("[≥>≤<]\\s*(-?[\\d,]+(?:\\.\\d+)?)\\s*(\\D{0,12})");
    private static final BigDecimal WIDTH = BigDecimal.valueOf(100);
    /** How much of the scale lies beyond the larger of the two. */
    private static final BigDecimal ROOM = new BigDecimal("1.15");

    /**
     * The bar of a finding.
     *
     * @param found as the answer shows it: {@code 4.24%}
     * @param required likewise: {@code ≥ 5%}
     * @return empty where they are not one number each, in one unit
     */
    static Optional<ComparisonBar> of(String found, String required) {
        Matcher figure = FOUND.matcher(found);
        Matcher limit = REQUIRED.matcher(required);
        if (!figure.matches()
                || !limit.matches()
                || !figure.group(2).strip().equals(limit.group(2).strip())) {
            return Optional.empty();
        }
        BigDecimal is = number(figure.group(1));
        BigDecimal asked = number(limit.group(1));
        BigDecimal low = is.min(asked).min(BigDecimal.ZERO);
        BigDecimal high = is.max(asked).max(BigDecimal.ZERO);
        BigDecimal span = high.subtract(low).multiply(ROOM);
        if (span.signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(new ComparisonBar(
                place(BigDecimal.ZERO, low, span),
                place(is, low, span),
                place(asked, low, span),
                AnswerText.BAR.with(found, required)));
    }

    private static BigDecimal number(String written) {
        return new BigDecimal(written.replace(",", ""));
    }

    private static BigDecimal place(BigDecimal value, BigDecimal low, BigDecimal span) {
        return value.subtract(low).multiply(WIDTH).divide(span, 2, RoundingMode.HALF_UP);
    }

    /** Where the bar begins. */
    public BigDecimal start() {
        return zero.min(figure);
    }

    /** How long the bar is. */
    public BigDecimal length() {
        return figure.subtract(zero).abs();
    }
}
