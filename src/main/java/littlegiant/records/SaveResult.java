package littlegiant.records;

/** What came of keeping an assessment, once it is durable. */
public sealed interface SaveResult {

    /** It is kept. */
    record SavedAssessment(AssessmentRecord kept) implements SaveResult {}

    /** The caller had asked the same under the same key before: this was kept then, and the new assessment was not. */
    record Before(AssessmentRecord kept) implements SaveResult {}

    /** The caller had asked something else under the same key: nothing was kept. */
    record KeyTaken() implements SaveResult {}
}
