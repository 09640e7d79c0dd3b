package littlegiant.records;

/**
 * What was submitted for a stored assessment, without the answer, which takes most of the time to read. The document is
 * shared and must not be modified.
 *
 * @param request the submitted request unchanged, JSON in UTF-8; the facts are in its {@code enterprise}
 */
@SuppressWarnings("ArrayRecordComponent")
public record RecordedRequest(AssessmentSummary summary, byte[] request) {}
