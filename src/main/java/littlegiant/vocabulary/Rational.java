package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An exact fraction of two decimals: 115/100 − 1 is exactly 0.15.
 *
 * @param denominator greater than zero
 */
public record Rational(BigDecimal numerator, BigDecimal denominator) implements Value {

    /** The decimal as a fraction. */
    public static Rational of(BigDecimal value) {
        return new Rational(value, BigDecimal.ONE);
    }

    /** Whether the denominator is 1; saves multiplications and does not change values. */
    @SuppressWarnings("ReferenceEquality")
    boolean isWhole() {
        return denominator == BigDecimal.ONE;
    }

    Rational plus(Rational other) {
        if (isWhole() && other.isWhole()) {
            return of(numerator.add(other.numerator));
        }
        return new Rational(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    Rational minus(Rational other) {
        if (isWhole() && other.isWhole()) {
            return of(numerator.subtract(other.numerator));
        }
        return new Rational(
                numerator.multiply(other.denominator).subtract(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** The quotient; the divisor must be greater than zero. */
    Rational over(Rational divisor) {
        return new Rational(
                divisor.isWhole() ? numerator : numerator.multiply(divisor.denominator),
                isWhole() ? divisor.numerator : denominator.multiply(divisor.numerator));
    }

    int signum() {
        return numerator.signum();
    }

    @Override
    public int compareTo(BigDecimal limit) {
        return numerator.compareTo(isWhole() ? limit : limit.multiply(denominator));
    }

    @Override
    public BigDecimal excess(BigDecimal limit) {
        return numerator.subtract(limit.multiply(denominator));
    }

    @Override
    public BigDecimal rounded(int decimals) {
        return numerator.divide(denominator, decimals, RoundingMode.HALF_UP);
    }
}
