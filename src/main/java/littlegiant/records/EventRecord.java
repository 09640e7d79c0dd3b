package littlegiant.records;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stored event of an enterprise; columns that its type does not use are null.
 *
 * @param number in the enterprise's history, from 1
 * @param type the name of the event type
 * @param day the day on which it took effect
 * @param assessment the id of the assessment on which it rests
 * @param amount in yuan
 * @param voids the number of the event that it voids
 * @param poolNumber of a payment from the pool of {@code measure}, its number among them, from 1
 * @param policy the id of the policy
 * @param againstDecision the decision of the assessment that it contradicts; null if it contradicts none
 * @param againstOutcome the outcome of that decision; null if it contradicts none
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
