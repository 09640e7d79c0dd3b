package littlegiant.impact;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import littlegiant.facts.Declarations;
import littlegiant.facts.Enterprise;
import littlegiant.facts.Fault;
import littlegiant.submission.AssessmentDay;
import littlegiant.submission.AssessmentRequest;
import littlegiant.submission.Submissions;
import littlegiant.submission.Submitted;

/** Reads a line of a population: an enterprise, or a request for its assessment as in a batch. */
public final class PopulationLine {
    private static final Set<String> OF_A_REQUEST = Set.of("policy", "decisions", "asOf", "enterprise");
    private static final JsonFactory JSON = new JsonFactory();

    private PopulationLine() {}

    /**
     * Reads a line. The decisions that a request names are ignored: all are decided.
     *
     * @param text JSON in UTF-8
     * @param number the number of the line, from 1; 0 if lines have none
     * @param policy the policy if the line names none
     * @param asOf the day if the line names none
     * @param declared the facts that may be submitted in addition to the predefined ones
     * @return the member, or the faults of the line
     */
    public static Submitted<PopulationMember> read(
            byte[] text, long number, Optional<String> policy, LocalDate asOf, Declarations declared) {
        if (!isRequest(text)) {
            Submitted<Enterprise> read = Submissions.enterprise(text, declared);
            return read.faults().isEmpty()
                    ? accepted(new PopulationMember(number, policy.orElse(null), asOf, read.accepted()))
                    : new Submitted<>(null, read.faults());
        }
        Submitted<AssessmentRequest> read = Submissions.assessment(text, declared);
        if (!read.faults().isEmpty()) {
            return new Submitted<>(null, read.faults());
        }
        AssessmentRequest request = read.accepted();
        LocalDate day = request.asOf() == null ? asOf : request.asOf();
        Optional<Fault> fault = AssessmentDay.fault(day);
        return fault.isPresent()
                ? new Submitted<>(null, List.of(fault.get()))
                : accepted(new PopulationMember(
                        number,
                        request.policy() == null ? policy.orElse(null) : request.policy(),
                        day,
                        request.enterprise()));
    }

    private static Submitted<PopulationMember> accepted(PopulationMember member) {
        return new Submitted<>(member, List.of());
    }

    /**
     * An enterprise shares no property with a request, so the first property tells them apart; any other object is
     * reported as a request.
     */
    private static boolean isRequest(byte[] line) {
        try (JsonParser parser = JSON.createParser(line)) {
            return parser.nextToken() != JsonToken.START_OBJECT
                    || parser.nextToken() != JsonToken.FIELD_NAME
                    || OF_A_REQUEST.contains(parser.currentName());
        } catch (IOException malformed) {
            return true;
        }
    }
}
