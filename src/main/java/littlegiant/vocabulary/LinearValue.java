package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.List;

/**
 * A value as a quotient of linear forms, or a root of one, with what must hold so that there is a value at all.
 *
 * @param denominator above zero where {@code known} holds
 * @param known what must hold, beside facts, so that the value can be computed: what is divided by is above zero
 * @param degree 0 for the quotient itself; else the quotient's root of so many years less one ({@link Root})
 */
record LinearValue(LinearForm numerator, LinearForm denominator, List<Formula> known, int degree) {

    LinearValue {
        known = List.copyOf(known);
    }

    /** A quotient of numbers. */
    static LinearValue of(Rational value) {
        return new LinearValue(LinearForm.of(value.numerator()), LinearForm.of(value.denominator()), List.of(), 0);
    }

    /** A form. */
    static LinearValue of(LinearForm form) {
        return new LinearValue(form, LinearForm.of(BigDecimal.ONE), List.of(), 0);
    }

    /** That the value can be computed. */
    Formula isKnown() {
        return Formula.all(known);
    }

    /** That the value, where it can be computed, is held so against the limit. */
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
