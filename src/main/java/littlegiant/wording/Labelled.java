package littlegiant.wording;

/** Has a name by which people call it, in both languages. */
public interface Labelled {
    /** The name. */
    Text label();
}
