package littlegiant.submission;

import java.time.LocalDate;
import java.util.List;
import littlegiant.facts.Enterprise;
import org.jspecify.annotations.Nullable;

/**
 * A request for a plan.
 *
 * @param policy the policy's name, null for the only one
 * @param decision the decision to be met; null only while the request's faults are collected
 * @param asOf the day on which it is to be met, null for today
 * @param enterprise the enterprise to plan for; null only while the request's faults are collected
 * @param keep facts that must not change
 * @param atMost upper limits of facts
 * @param weights the cost of changing facts
 * @param researchers where additional R&D employees come from
 */
public record PlanRequest(
        @Nullable String policy,
        String decision,
        @Nullable LocalDate asOf,
        Enterprise enterprise,
        List<String> keep,
        FactNumbers atMost,
        FactNumbers weights,
        ResearcherSource researchers) {

    public PlanRequest {
        keep = keep == null ? List.of() : List.copyOf(keep);
        atMost = atMost == null ? FactNumbers.NONE : atMost;
        weights = weights == null ? FactNumbers.NONE : weights;
        researchers = researchers == null ? ResearcherSource.MOVED : researchers;
    }
}
