package littlegiant.console;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import littlegiant.plan.PlannedChange;
import littlegiant.vocabulary.AdjustableFigure;

/**
 * The range in which the limit of a planned figure is dragged. The page sends it back with each question, so that its
 * ends do not move while somebody drags.
 *
 * @param low the least limit
 * @param high the greatest limit, above the least
 * @param step the distance of neighbouring limits
 */
public record BoundRange(BigDecimal low, BigDecimal high, BigDecimal step) {
    private static final BigDecimal STEPS = BigDecimal.valueOf(100);
    private static final Pattern WRITTEN = Pattern.compile("(-?[0-9.]{1,40}) (-?[0-9.]{1,40}) ([0-9.]{1,40})");

    /**
     * The range from the lesser to twice the greater of the present and the planned figure, in about a hundred round
     * steps, none finer than the figure is.
     */
    static BoundRange of(PlannedChange change) {
        BigDecimal finest = change.unknown() instanceof AdjustableFigure figure
                ? figure.figure().step()
                : BigDecimal.ONE;
        BigDecimal least = change.from().min(change.to());
        BigDecimal most = change.from().max(change.to());
        BigDecimal high = most.add(most.abs());
        BigDecimal step =
                round(high.subtract(least).divide(STEPS, MathContext.DECIMAL64)).max(finest);
        return new BoundRange(ceiling(least, step), ceiling(high, step), step);
    }

    /** The least of 1, 2 and 5 with any power of ten that is not below the positive number. */
    private static BigDecimal round(BigDecimal number) {
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(number.precision() - number.scale() - 1);
        for (int digit : new int[] {1, 2, 5}) {
            BigDecimal rounded = power.multiply(BigDecimal.valueOf(digit));
            if (rounded.compareTo(number) >= 0) {
                return rounded;
            }
        }
        return power.scaleByPowerOfTen(1);
    }

    private static BigDecimal ceiling(BigDecimal number, BigDecimal step) {
        return number.divide(step, 0, RoundingMode.CEILING).multiply(step);
    }

    /** The range that {@link #written} wrote; empty if the text is no such range. */
    static Optional<BoundRange> read(String text) {
        Matcher parts = WRITTEN.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            BoundRange range = new BoundRange(
                    new BigDecimal(parts.group(1)), new BigDecimal(parts.group(2)), new BigDecimal(parts.group(3)));
            return Optional.of(range).filter(read -> read.low.compareTo(read.high) < 0 && read.step.signum() > 0);
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    /** The least limit in digits. */
    public String min() {
        return digits(low);
    }

    /** The greatest limit in digits. */
    public String max() {
        return digits(high);
    }

    /** The step in digits. */
    public String by() {
        return digits(step);
    }

    /** The range in one text, for a hidden field. */
    public String written() {
        return min() + ' ' + max() + ' ' + by();
    }

    private static String digits(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
