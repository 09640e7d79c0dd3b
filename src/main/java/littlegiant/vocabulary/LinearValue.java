package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.List;

/**
 * A value as a quotient of linear forms, or a root of one, with the formulas under which it can be computed.
 *
 * @param denominator greater than zero if {@code known} holds
 * @param known the formulas that must hold, besides the facts being present, for the value to exist: each divisor is
 *     greater than zero
 * @param degree 0 for the quotient itself; otherwise the value is the root of this degree of the quotient, less one
 *     ({@link Root})
 */
record LinearValue(LinearForm numerator, LinearForm denominator, List<Formula> known, int degree) {

    LinearValue {
        known = List.copyOf(known);
    }

    /** The quotient of two constants. */
    static LinearValue of(Rational value) {
        return new LinearValue(LinearForm.of(value.numerator()), LinearForm.of(value.denominator()), List.of(), 0);
    }

    /** A linear form. */
    static LinearValue of(LinearForm form) {
        return new LinearValue(form, LinearForm.of(BigDecimal.ONE), List.of(), 0);
    }

    /** The formula for the value being computable. */
    Formula isKnown() {
        return Formula.all(known);
    }

    /** The formula for the comparison of the value, if it can be computed, with the limit. */
    Formula compared(Comparator comparator, BigDecimal limit) {
        BigDecimal quotient = limit;
        if (degree > 0) {
            BigDecimal factor = BigDecimal.ONE.add(limit);
            if (factor.signum() < 0) {
                return comparator.upwards() ? Formula.TRUE : Formula.FALSE;
            }
            quotient = factor.pow(degree);
        }
        LinearForm excess = numerator.minus(denominator.times(quotient));
        return switch (comparator) {
            case AT_LEAST -> Formula.inequality(excess, false);
            case MORE_THAN -> Formula.inequality(excess, true);
            case AT_MOST -> Formula.inequality(excess.times(BigDecimal.ONE.negate()), false);
            case LESS_THAN -> Formula.inequality(excess.times(BigDecimal.ONE.negate()), true);
        };
    }
}
