package littlegiant.vocabulary;

/** How a value is compared with a limit. */
public enum Comparator {
    AT_LEAST("≥"),
    MORE_THAN(">"),
    AT_MOST("≤"),
    LESS_THAN("<");

    private final String symbol;

    Comparator(String symbol) {
        this.symbol = symbol;
    }

    /** The mathematical symbol. */
    public String symbol() {
        return symbol;
    }

    boolean holds(int comparison) {
        return switch (this) {
            case AT_LEAST -> comparison >= 0;
            case MORE_THAN -> comparison > 0;
            case AT_MOST -> comparison <= 0;
            case LESS_THAN -> comparison < 0;
        };
    }

    /** Whether a greater value is better. */
    boolean upwards() {
        return this == AT_LEAST || this == MORE_THAN;
    }
}
