package littlegiant.programme;

import java.math.BigDecimal;
import java.time.LocalDate;
import littlegiant.facts.Stage;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A submitted event. Its type determines which properties it may have. */
@Schema(
        name = "EventRequest",
        additionalProperties = Schema.False.class,
        requiredProperties = {"type", "date"})
public record EventRequest(
        @Schema(description = "What happened", examples = "RECOGNISED")
        EventType type,

        @Schema(
                description = "The policy under which it happened: the only one where it is left out, and of CORRECTED "
                        + "that of the event that is void",
                nullable = true,
                examples = "haicheng-2017")
        @Nullable
        String policy,

        @Schema(description = "The day on which it took effect, not after today", examples = "2017-06-30") @Nullable
        LocalDate date,

        @Schema(
                description = "Whoever signed in answers for it: what stands here is taken and passed over",
                deprecated = true,
                maxLength = 200,
                nullable = true)
        @Nullable
        String official,

        @Schema(
                description = "The document that says it: required but for STAGE_ASSIGNED and CORRECTED",
                maxLength = 200,
                nullable = true,
                examples = "海科发〔2017〕12号")
        @Nullable
        String documentNumber,

        @Schema(
                description = "Why: required for STAGE_ASSIGNED, REVOKED and CORRECTED, and for what goes against the "
                        + "assessment on which it rests",
                maxLength = 1000,
                nullable = true)
        @Nullable
        String reason,

        @Schema(
                description = "The id of the enterprise's recorded assessment that it rests on: required for SELECTED, "
                        + "CULTIVATED, RECOGNISED and REVOKED",
                nullable = true)
        @Nullable
        String assessment,

        @Schema(description = "SELECTED: the year whose selection it was", nullable = true, examples = "2017") @Nullable
        Integer cohort,

        @Schema(
                description =
                        "STAGE_ASSIGNED: the stage. SELECTED: the stage in which it was selected; left out, the one "
                                + "that was assigned",
                nullable = true)
        @Nullable
        Stage stage,

        @Schema(
                description = "SUPPORT_GIVEN: the id of a measure that is open",
                nullable = true,
                examples = "SEED_FUND")
        @Nullable
        String measure,

        @Schema(
                description = "SUPPORT_GIVEN: what was paid, in yuan; required for a measure with a pool",
                nullable = true,
                examples = "300000")
        @Nullable
        BigDecimal amount,

        @Schema(description = "CORRECTED: the number of the event that was a mistake", nullable = true, examples = "3")
        @Nullable
        Integer voids) {

    /** A copy with the signed-in user as official. */
    EventRequest signedBy(@Nullable String name) {
        return new EventRequest(
                type, policy, date, name, documentNumber, reason, assessment, cohort, stage, measure, amount, voids);
    }
}
