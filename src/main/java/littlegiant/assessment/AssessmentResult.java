package littlegiant.assessment;

import java.util.List;
import java.util.Optional;
import littlegiant.facts.Fault;
import littlegiant.records.AssessmentRecord;

/**
 * The result of an assessment request.
 *
 * @param faults the reasons for refusing it, with pointers; empty if it was assessed
 * @param answer the assessment in JSON, in the requested detail; empty if the request is refused
 * @param toKeep the assessment in full detail, to be stored before it is answered; empty if it is not to be stored
 */
@SuppressWarnings("ArrayRecordComponent")
public record AssessmentResult(List<Fault> faults, byte[] answer, Optional<AssessmentRecord> toKeep) {

    static AssessmentResult refused(List<Fault> faults) {
        return new AssessmentResult(faults, new byte[0], Optional.empty());
    }
}
