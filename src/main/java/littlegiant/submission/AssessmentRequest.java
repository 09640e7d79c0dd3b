package littlegiant.submission;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import littlegiant.facts.Enterprise;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks to have decided.
 *
 * @param policy the policy's name, null for the only one
 * @param decisions the decisions asked for as they were named, known or not; empty for all
 * @param asOf the day for which to decide, null for today
 * @param enterprise whom to decide about; null only while the request's faults are gathered
 */
public record AssessmentRequest(
        @Nullable String policy,
        Set<String> decisions,
        @Nullable LocalDate asOf,
        Enterprise enterprise) {

    public AssessmentRequest {
        decisions = decisions == null ? Set.of() : Collections.unmodifiableSet(new LinkedHashSet<>(decisions));
    }
}
