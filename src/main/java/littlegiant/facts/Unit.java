package littlegiant.facts;

/** In what a value is counted. */
public enum Unit {
    /** People, rights, years: whole numbers. */
    COUNT,
    /** Yuan, to the cent. */
    MONEY,
    /** A proportion or a rate, without a unit. */
    RATIO
}
