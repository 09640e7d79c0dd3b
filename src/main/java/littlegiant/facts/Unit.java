package littlegiant.facts;

/** In what a value is counted. */
public enum Unit {
    /** People, rights, years: whole numbers. */
    COUNT,
    /** Yuan, to the cent. */
    MONEY,
    /** A proportion or a rate, without a unit. */
    RATIO,
    /** Points of a score, 分. */
    POINTS,
    /** Calendar months, 个月: how far a rule looks back. Years are a {@link #COUNT}. */
    MONTHS
}
