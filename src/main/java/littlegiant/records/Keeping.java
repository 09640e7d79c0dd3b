package littlegiant.records;

/** What came of keeping an assessment, once it is durable. */
public sealed interface Keeping {

    /** It is kept. */
    record Done(Kept kept) implements Keeping {}

    /** The caller had asked the same under the same key before: this was kept then, and the new assessment was not. */
    record Before(Kept kept) implements Keeping {}

    /** The caller had asked something else under the same key: nothing was kept. */
    record KeyTaken() implements Keeping {}
}
