package littlegiant.programme;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import littlegiant.ruleset.language.DecisionRole;
import littlegiant.ruleset.language.Outcome;

/**
 * The contradiction between an event and the assessment on which it rests: a recognition on {@code NOT_QUALIFIED}, or a
 * revocation on {@code NO_GROUNDS}. Officials may record such an event, with a reason.
 *
 * @param decision the decision of the assessment that contradicts the event
 * @param outcome its outcome
 */
public record AgainstAssessment(String decision, Outcome outcome) {

    /**
     * The contradiction, if any. An outcome that is incomplete or needs a person contradicts nothing; a revocation
     * needs grounds in only one of several decisions.
     *
     * @param outcomes the names of the assessment's outcomes, by decision
     * @param role returns the role of a decision
     */
    static Optional<AgainstAssessment> of(
            EventType type, Map<String, String> outcomes, Function<String, DecisionRole> role) {
        Optional<AgainstAssessment> against = Optional.empty();
        if (type.role() == DecisionRole.NONE) {
            return against;
        }
        for (Map.Entry<String, String> decided : outcomes.entrySet()) {
            if (role.apply(decided.getKey()) == type.role()) {
                Outcome outcome = Outcome.valueOf(decided.getValue());
                if (outcome == Outcome.NOT_QUALIFIED || outcome == Outcome.NO_GROUNDS) {
                    against = against.or(() -> Optional.of(new AgainstAssessment(decided.getKey(), outcome)));
                } else if (type == EventType.REVOKED) {
                    return Optional.empty();
                }
            }
        }
        return against;
    }

    /** Whether a later outcome of the same decision agrees with the event. */
    boolean isBorneOutBy(Outcome later) {
        return outcome == Outcome.NO_GROUNDS ? later == Outcome.GROUNDS_FOUND : later == Outcome.QUALIFIED;
    }
}
