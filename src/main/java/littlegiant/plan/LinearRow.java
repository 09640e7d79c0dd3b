package littlegiant.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A linear inequality with integer coefficients: the sum of the variables times their coefficients, plus the constant,
 * is at least zero.
 */
@SuppressWarnings("ArrayRecordComponent")
record LinearRow(BigInteger[] coefficients, BigInteger constant) {

    /**
     * Converts an inequality of decimals to integers without a common divisor. Since variables are whole, a strict
     * inequality becomes "at least one", and the constant is rounded down.
     *
     * @param strict whether the sum must be greater than zero
     */
    static LinearRow of(BigDecimal[] coefficients, BigDecimal constant, boolean strict) {
        int scale = constant.scale();
        for (BigDecimal coefficient : coefficients) {
            scale = Math.max(scale, coefficient.stripTrailingZeros().scale());
        }
        BigInteger divisor = BigInteger.ZERO;
        BigInteger[] whole = new BigInteger[coefficients.length];
        for (int i = 0; i < whole.length; i++) {
            whole[i] = coefficients[i].movePointRight(scale).toBigIntegerExact();
            divisor = divisor.gcd(whole[i]);
        }
        BigInteger sum = constant.movePointRight(scale).toBigIntegerExact();
        if (strict) {
            sum = sum.subtract(BigInteger.ONE);
        }
        if (divisor.signum() == 0) {
            return new LinearRow(whole, sum);
        }
        for (int i = 0; i < whole.length; i++) {
            whole[i] = whole[i].divide(divisor);
        }
        return new LinearRow(whole, floor(sum, divisor));
    }

    /** The quotient rounded down; the divisor must be greater than zero. */
    static BigInteger floor(BigInteger dividend, BigInteger divisor) {
        BigInteger[] parts = dividend.divideAndRemainder(divisor);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** The value rounded down. */
    static BigInteger floor(BigDecimal value) {
        return value.setScale(0, RoundingMode.FLOOR).toBigIntegerExact();
    }
}
