package littlegiant.assessment;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import littlegiant.ruleset.language.Outcome;
import littlegiant.vocabulary.Status;
import org.jspecify.annotations.Nullable;

/**
 * The differences between two assessments of an enterprise.
 *
 * @param decisions the decisions whose outcome differs, in the order of the later answer
 * @param criteria the criteria whose status differs, in the order of the later answer
 */
public record AnswerChange(List<ChangedDecision> decisions, List<ChangedCriterion> criteria) {
    public AnswerChange {
        decisions = List.copyOf(decisions);
        criteria = List.copyOf(criteria);
    }

    /**
     * A decision whose outcome differs.
     *
     * @param before null if it was not decided
     */
    public record ChangedDecision(
            String decision, String title, @Nullable Outcome before, Outcome after) {}

    /**
     * A criterion whose status differs.
     *
     * @param before null if there was no such criterion
     */
    public record ChangedCriterion(
            String decision,
            String criterion,
            String clause,
            String title,
            @Nullable Status before,
            Status after) {}

    /** Compares two answers in the JSON of {@link AssessmentWriter}. */
    public static AnswerChange between(JsonNode before, JsonNode after) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        Map<String, String> statuses = new LinkedHashMap<>();
        before.path("decisions").forEach(decision -> {
            String name = decision.path("decision").asText();
            outcomes.put(name, decision.path("outcome").asText());
            decision.path("findings")
                    .forEach(finding -> statuses.put(
                            name + '\t' + finding.path("criterion").asText(),
                            finding.path("status").asText()));
        });
        List<ChangedDecision> decisions = new ArrayList<>();
        List<ChangedCriterion> criteria = new ArrayList<>();
        after.path("decisions").forEach(decision -> {
            String name = decision.path("decision").asText();
            String outcome = decision.path("outcome").asText();
            String was = outcomes.get(name);
            if (!outcome.equals(was)) {
                decisions.add(new ChangedDecision(
                        name,
                        decision.path("title").asText(name),
                        was == null ? null : Outcome.valueOf(was),
                        Outcome.valueOf(outcome)));
            }
            decision.path("findings").forEach(finding -> compare(name, finding, statuses, criteria));
        });
        return new AnswerChange(decisions, criteria);
    }

    private static void compare(
            String decision, JsonNode finding, Map<String, String> statuses, List<ChangedCriterion> criteria) {
        String criterion = finding.path("criterion").asText();
        String status = finding.path("status").asText();
        String was = statuses.get(decision + '\t' + criterion);
        if (!status.equals(was)) {
            criteria.add(new ChangedCriterion(
                    decision,
                    criterion,
                    finding.path("clause").asText(),
                    finding.path("title").asText(),
                    was == null ? null : Status.valueOf(was),
                    Status.valueOf(status)));
        }
    }
}
