package littlegiant.records;

/**
 * An assessment as it is kept. The documents are shared, not copied: nobody changes them.
 *
 * @param request the request exactly as it was submitted, JSON in UTF-8; the facts are in its {@code enterprise}
 * @param answer the assessment exactly as it was answered, JSON in UTF-8
 */
@SuppressWarnings("ArrayRecordComponent")
public record AssessmentRecord(AssessmentSummary summary, byte[] request, byte[] answer) {}
