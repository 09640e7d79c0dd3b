package littlegiant.submission;

import java.time.LocalDate;
import java.util.List;
import littlegiant.facts.Enterprise;
import org.jspecify.annotations.Nullable;

/**
 * What a caller asks to have planned.
 *
 * @param policy the policy's name, null for the only one
 * @param decision the decision that is to be met; null only while the request's faults are gathered
 * @param asOf the day on which it is to be met, null for today
 * @param enterprise whom to plan for; null only while the request's faults are gathered
 * @param keep facts that stay as they are
 * @param atMost what facts do not rise above
 * @param weights how dear it is to change facts
 * @param researchers where further R&D employees come from
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
