package littlegiant.facts;

/** The unit of a value. */
public enum Unit {
    /** Whole numbers: people, rights, years. */
    COUNT,
    /** Yuan, to the cent. */
    MONEY,
    /** A proportion or a rate, without a unit. */
    RATIO,
    /** Points of a score, 分. */
    POINTS,
    /** Calendar months, 个月, of a look-back period. Years are a {@link #COUNT}. */
    MONTHS
}
