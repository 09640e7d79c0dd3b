package littlegiant.facts;

import java.time.LocalDate;

/**
 * A record of a violation; a component that is null was not given.
 *
 * @param kind what the record is about; the JSON name is {@code ground}, which in a rule file is the word that states a
 *     ground, so that no pattern could ask for it
 * @param decisionNumber the number of the authority's decision
 * @param decidedOn the day of the decision
 * @param finalDecision whether the decision is final; the JSON name is {@code final}
 * @param severity the tier of an accident
 */
public record Violation(
        @Named("ground") ViolationGround kind,
        String decisionNumber,
        String authority,
        LocalDate decidedOn,
        @Named("final") Boolean finalDecision,
        Severity severity) {}
