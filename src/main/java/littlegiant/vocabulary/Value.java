package littlegiant.vocabulary;

import java.math.BigDecimal;

/** An exact value. It is compared exactly, and rounded only to be shown. */
public sealed interface Value permits Rational, Root {

    /** Negative, zero or positive as the value is below, at or above the limit, exactly. */
    int compareTo(BigDecimal limit);

    /**
     * What it has beyond the limit, as a polynomial of what it is computed from: above zero where the value is above the
     * limit, zero at it. For a ratio, a growth or a total it is linear in each figure, so that the figure at which the
     * limit is met can be computed exactly.
     */
    BigDecimal excess(BigDecimal limit);

    /** The value rounded half up to a number of decimals, for display alone. */
    BigDecimal rounded(int decimals);
}
