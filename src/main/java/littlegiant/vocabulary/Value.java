package littlegiant.vocabulary;

import java.math.BigDecimal;

/** An exact value, compared exactly and rounded only for display. */
public sealed interface Value permits Rational, Root {

    /** Compares the value with the limit exactly: negative, zero or positive. */
    int compareTo(BigDecimal limit);

    /**
     * The excess of the value over the limit, multiplied by its denominator: positive if the value is above the limit,
     * zero at it. For a ratio, a growth or a total it is linear in each figure, so that the figure at which the limit
     * is met can be computed exactly.
     */
    BigDecimal excess(BigDecimal limit);

    /** The value rounded half up to a number of decimals, for display. */
    BigDecimal rounded(int decimals);
}
