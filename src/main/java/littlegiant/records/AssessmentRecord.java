package littlegiant.records;

import org.jspecify.annotations.Nullable;

/**
 * An assessment as it is kept. The documents are shared, not copied: nobody changes them.
 *
 * @param request the request exactly as it was submitted, JSON in UTF-8; the facts are in its {@code enterprise}
 * @param answer the assessment exactly as it was answered, JSON in UTF-8
 * @param traceId the id of the trace (W3C Trace Context) to which the request belonged; null where it belonged to none
 */
@SuppressWarnings("ArrayRecordComponent")
public record AssessmentRecord(
        AssessmentSummary summary,
        byte[] request,
        byte[] answer,
        @Nullable String traceId) {

    /** An assessment that belongs to no trace. */
    public AssessmentRecord(AssessmentSummary summary, byte[] request, byte[] answer) {
        this(summary, request, answer, null);
    }
}
