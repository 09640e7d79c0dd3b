package littlegiant.vocabulary;

import java.math.BigDecimal;

/** An exact value. It is compared exactly, and rounded only to be shown. */
public sealed interface Value permits Rational, Root {

    /** Negative, zero or positive as the value is below, at or above the limit, exactly. */
    int compareTo(BigDecimal limit);

    /** The value rounded half up to a number of decimals, for display alone. */
    BigDecimal rounded(int decimals);
}
