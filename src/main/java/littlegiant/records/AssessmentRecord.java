package littlegiant.records;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A stored assessment. The documents are shared and must not be modified.
 *
 * @param request the submitted request unchanged, JSON in UTF-8; the facts are in its {@code enterprise}
 * @param answer the answered assessment unchanged, JSON in UTF-8
 * @param traceId the trace id (W3C Trace Context) of the request; null if it has none
 * @param statuses the status of each criterion by its id, in the order of the answer, for the search of the registry; null
 *     if it is to be read from the answer
 */
@SuppressWarnings("ArrayRecordComponent")
public record AssessmentRecord(
        AssessmentSummary summary,
        byte[] request,
        byte[] answer,
        @Nullable String traceId,
        @Nullable Map<String, String> statuses) {

    /** Creates an assessment without a trace id. */
    public AssessmentRecord(AssessmentSummary summary, byte[] request, byte[] answer) {
        this(summary, request, answer, null, null);
    }
}
