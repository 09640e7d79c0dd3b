package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The yearly rate of a compound growth: the {@code degree}-th root of a quotient, less one. A root is seldom a fraction,
 * so a limit is raised to the power instead: root − 1 ≥ t where quotient ≥ (1 + t)ⁿ.
 *
 * @param quotient the last value over the first, not negative
 * @param degree the number of years, above zero
 */
record Root(Rational quotient, int degree) implements Value {

    @Override
    public int compareTo(BigDecimal limit) {
        BigDecimal factor = BigDecimal.ONE.add(limit);
        return factor.signum() < 0 ? 1 : quotient.compareTo(factor.pow(degree));
    }

    @Override
    public BigDecimal excess(BigDecimal limit) {
        BigDecimal factor = BigDecimal.ONE.add(limit);
        return factor.signum() < 0 ? BigDecimal.ONE : quotient.excess(factor.pow(degree));
    }

    /** Newton's iteration on decimals with a margin of digits; only ever shown. */
    @Override
    public BigDecimal rounded(int decimals) {
        if (quotient.signum() == 0) {
            return BigDecimal.ONE.negate().setScale(decimals);
        }
        // The root itself may be past what a floating-point number holds.
        int magnitude = Math.max(0, magnitude(quotient.numerator()) - magnitude(quotient.denominator())) / degree;
        MathContext context = new MathContext(decimals + 40 + magnitude, RoundingMode.HALF_EVEN);
        BigDecimal radicand = quotient.numerator().divide(quotient.denominator(), context);
        BigDecimal n = BigDecimal.valueOf(degree);
        double multiple = radicand.movePointLeft(magnitude * degree).doubleValue();
        BigDecimal root =
                new BigDecimal(Math.max(Math.pow(multiple, 1.0 / degree), 1e-6), context).scaleByPowerOfTen(magnitude);
        for (int i = 0; i < 60; i++) {
            BigDecimal next = root.multiply(BigDecimal.valueOf(degree - 1L))
                    .add(radicand.divide(root.pow(degree - 1, context), context))
                    .divide(n, context);
            if (next.compareTo(root) == 0) {
                break;
            }
            root = next;
        }
        return root.subtract(BigDecimal.ONE).setScale(decimals, RoundingMode.HALF_UP);
    }

    private static int magnitude(BigDecimal value) {
        return value.precision() - value.scale();
    }
}
