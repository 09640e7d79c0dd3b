package littlegiant.facts;

import java.math.BigDecimal;

/** The bounds of what is accepted as a figure, after the contract. */
public final class Limits {
    /** The finest amount of money. */
    public static final BigDecimal CENT = new BigDecimal("0.01");
    /** The least amount by which a proportion changes: a ten-thousandth of a per cent. */
    public static final BigDecimal RATIO_STEP = new BigDecimal("0.000001");
    /** No figure's magnitude is past this. */
    public static final BigDecimal LARGEST_FIGURE = BigDecimal.TEN.pow(15);
    /** No proportion's magnitude is past this: a million times as much. */
    public static final BigDecimal LARGEST_RATIO = BigDecimal.TEN.pow(6);
    /** How many decimals a proportion has at most. */
    public static final int RATIO_DECIMALS = 18;
    /** The years that can be a fiscal year. */
    public static final int FIRST_YEAR = 1949;

    public static final int LAST_YEAR = 2999;

    private Limits() {}
}
