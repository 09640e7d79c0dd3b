package littlegiant.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A violation record; a null component was not submitted.
 *
 * @param kind what the record is about; the JSON name is {@code ground}, which is also a word of rule files, so that
 *     patterns need another name
 * @param decisionNumber the number of the authority's decision
 * @param decidedOn the day of the decision
 * @param finalDecision whether the decision is final; the JSON name is {@code final}
 * @param severity the severity of an accident
 */
public record Violation(
        @Named("ground") @Nullable ViolationGround kind,
        @Nullable String decisionNumber,
        @Nullable String authority,
        @Nullable LocalDate decidedOn,
        @Named("final") @Nullable Boolean finalDecision,
        @Nullable Severity severity) {}
