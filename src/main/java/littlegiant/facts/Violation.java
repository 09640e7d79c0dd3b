package littlegiant.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

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
        @Named("ground") @Nullable ViolationGround kind,
        @Nullable String decisionNumber,
        @Nullable String authority,
        @Nullable LocalDate decidedOn,
        @Named("final") @Nullable Boolean finalDecision,
        @Nullable Severity severity) {}
