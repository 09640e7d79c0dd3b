package littlegiant.facts;

import java.time.LocalDate;

/**
 * A record of a violation; a component that is null was not given.
 *
 * @param decisionNumber the number of the authority's decision
 * @param decidedOn the day of the decision
 * @param isFinal whether the decision is final; the JSON name is {@code final}
 * @param severity the tier of an accident
 */
public record Violation(
        ViolationGround ground,
        String decisionNumber,
        String authority,
        LocalDate decidedOn,
        @Named("final") Boolean isFinal,
        Severity severity) {}
