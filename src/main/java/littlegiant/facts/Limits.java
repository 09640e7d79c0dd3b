package littlegiant.facts;

import java.math.BigDecimal;

/** The limits of accepted figures, as the contract states them. */
public final class Limits {
    /** The smallest amount of money. */
    public static final BigDecimal CENT = new BigDecimal("0.01");
    /** The smallest change of a proportion: a ten-thousandth of a per cent. */
    public static final BigDecimal RATIO_STEP = new BigDecimal("0.000001");
    /** The greatest magnitude of a figure. */
    public static final BigDecimal LARGEST_FIGURE = BigDecimal.TEN.pow(15);
    /** The greatest magnitude of a proportion: a million times. */
    public static final BigDecimal LARGEST_RATIO = BigDecimal.TEN.pow(6);
    /** The decimals of a proportion, at most. */
    public static final int RATIO_DECIMALS = 18;
    /** The earliest and latest fiscal year. */
    public static final int FIRST_YEAR = 1949;

    public static final int LAST_YEAR = 2999;

    private Limits() {}
}
