package littlegiant.records;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An event in the life of an enterprise, as it is kept; what a type has no use for is null.
 *
 * @param number its place in the enterprise's life, from 1
 * @param type the name of what happened
 * @param day the day on which it took effect
 * @param assessment the id of the assessment that it rests on
 * @param amount in yuan
 * @param voids the number of the event that it makes void
 * @param poolNumber of a payment out of the pool of {@code measure}, its place among them, from 1
 * @param policy the id of the policy under which it happened
 * @param againstDecision the decision of the assessment against which it goes; null where it goes against none
 * @param againstOutcome the outcome of that decision; null likewise
 */
public record EventRecord(
        String creditCode,
        int number,
        String type,
        LocalDate day,
        String official,
        @Nullable String document,
        @Nullable String reason,
        @Nullable String assessment,
        @Nullable Integer cohort,
        @Nullable String stage,
        @Nullable String measure,
        @Nullable BigDecimal amount,
        @Nullable Integer voids,
        @Nullable Integer poolNumber,
        Instant recordedAt,
        String policy,
        @Nullable String againstDecision,
        @Nullable String againstOutcome) {}
