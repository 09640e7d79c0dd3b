package littlegiant.console;

/** With what a fact is typed. */
public enum FieldControl {
    /** A line of text. */
    TEXT,
    /** Yuan, in any unit of them. */
    MONEY,
    /** A whole number. */
    NUMBER,
    /** A proportion, with its sign of per cent. */
    RATIO,
    /** A day. */
    DAY,
    /** One of some words, or none of them. */
    CHOICE,
    /** Any of some words. */
    CHOICES;

    /** The name as templates compare it. */
    public String named() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether what is typed stands at the right, as figures do. */
    public boolean isFigure() {
        return this == MONEY || this == NUMBER || this == RATIO;
    }
}
