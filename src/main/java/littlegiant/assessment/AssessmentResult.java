package littlegiant.assessment;

import java.util.List;
import java.util.Optional;
import littlegiant.facts.Fault;
import littlegiant.records.AssessmentRecord;

/**
 * What came of a request for an assessment.
 *
 * @param faults why it is refused, with pointers into it; empty where it was assessed
 * @param answer the assessment in JSON, in the detail that was asked for; empty where it is refused
 * @param toKeep what is to be kept before it is answered, in all detail; empty where nothing is
 */
@SuppressWarnings("ArrayRecordComponent")
public record AssessmentResult(List<Fault> faults, byte[] answer, Optional<AssessmentRecord> toKeep) {

    static AssessmentResult refused(List<Fault> faults) {
        return new AssessmentResult(faults, new byte[0], Optional.empty());
    }
}
