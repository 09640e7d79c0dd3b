package littlegiant.records;

/** The result of storing an assessment, once it is durable. */
public sealed interface SaveResult {

    /** The assessment was stored. */
    record SavedAssessment(AssessmentRecord kept) implements SaveResult {}

    /** The same request was stored earlier under the same key, and is returned; the new assessment was not stored. */
    record Before(AssessmentRecord kept) implements SaveResult {}

    /** Another request was stored under the same key; nothing was stored. */
    record KeyTaken() implements SaveResult {}
}
