package littlegiant.facts;

import java.math.BigDecimal;

/** The bounds of what is accepted as a figure, after the contract. */
public final class Limits {
    /** The finest amount of money. */
    public static final BigDecimal CENT = new BigDecimal("0.01");
    /** No figure's magnitude is past this. */
    public static final BigDecimal LARGEST_FIGURE = BigDecimal.TEN.pow(15);
    /** The years that can be a fiscal year. */
    public static final int FIRST_YEAR = 1949;

    public static final int LAST_YEAR = 2999;

    private Limits() {}
}
