package littlegiant.submission;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;
import littlegiant.facts.Enterprise;
import org.jspecify.annotations.Nullable;

/**
 * A request for an assessment.
 *
 * @param policy the policy's name, null for the only one
 * @param decisions the requested decisions as named, known or not; empty for all
 * @param asOf the day of the assessment, null for today
 * @param enterprise the enterprise to assess; null only while the request's faults are collected
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
