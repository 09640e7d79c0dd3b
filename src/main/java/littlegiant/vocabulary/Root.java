package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The annual rate of a compound growth: the root of degree {@code degree} of a quotient, less one. Since roots are
 * irrational in general, comparisons raise the limit to the power instead: root − 1 ≥ t if quotient ≥ (1 + t)ⁿ.
 *
 * @param quotient the last value divided by the first, not negative
 * @param degree the number of years, greater than zero
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

    /** Computes the root by Newton's iteration with a margin of digits, for display only. */
    @Override
    public BigDecimal rounded(int decimals) {
        if (quotient.signum() == 0) {
            return BigDecimal.ONE.negate().setScale(decimals);
        }
        // The root may exceed the range of a double.
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
