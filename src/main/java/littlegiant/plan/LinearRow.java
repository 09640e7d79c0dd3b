package littlegiant.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A linear inequality in whole numbers: the variables, each times its coefficient, and the constant add up to zero at
 * least.
 */
@SuppressWarnings("ArrayRecordComponent")
record LinearRow(BigInteger[] coefficients, BigInteger constant) {

    /**
     * The inequality of decimals as one of whole numbers without a common divisor: where every variable is whole, what is
     * above zero is one at least, and a fraction of the constant can be left out.
     *
     * @param strict whether the sum must be above zero
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

    /** The greatest whole number that is not above the quotient; the divisor is above zero. */
    static BigInteger floor(BigInteger dividend, BigInteger divisor) {
        BigInteger[] parts = dividend.divideAndRemainder(divisor);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    /** A decimal rounded towards the lower whole number. */
    static BigInteger floor(BigDecimal value) {
        return value.setScale(0, RoundingMode.FLOOR).toBigIntegerExact();
    }
}
