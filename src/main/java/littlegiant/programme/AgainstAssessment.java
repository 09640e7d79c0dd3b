package littlegiant.programme;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import littlegiant.ruleset.language.DecisionRole;
import littlegiant.ruleset.language.Outcome;

/**
 * That an event goes against the assessment on which it rests: a recognition on {@code NOT_QUALIFIED}, a revocation on
 * {@code NO_GROUNDS}. Officials may, and say why.
 *
 * @param decision the decision of the assessment that says otherwise
 * @param outcome what it says
 */
public record AgainstAssessment(String decision, Outcome outcome) {

    /**
     * Whether an event goes against an assessment. What is incomplete, or for a person to settle, speaks against nothing;
     * a revocation needs grounds in one of several decisions only.
     *
     * @param outcomes the names of the assessment's outcomes, by decision
     * @param role what each decision is the basis of
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

    /** Whether a later outcome of the same decision bears the event out. */
    boolean isBorneOutBy(Outcome later) {
        return outcome == Outcome.NO_GROUNDS ? later == Outcome.GROUNDS_FOUND : later == Outcome.QUALIFIED;
    }
}
