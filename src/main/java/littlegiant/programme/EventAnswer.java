package littlegiant.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import littlegiant.facts.Stage;
import littlegiant.ruleset.language.Outcome;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer for a recorded event. */
@Schema(
        name = "Event",
        requiredProperties = {"number", "policy", "type", "label", "date", "official", "recordedAt"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EventAnswer(
        @Schema(description = "Its place in the enterprise's life, from 1")
        int number,

        @Schema(description = "The policy under which it happened")
        String policy,

        EventType type,
        String label,

        @Schema(description = "The day on which it took effect")
        LocalDate date,

        String official,
        @Nullable String documentNumber,
        @Nullable String reason,

        @Schema(description = "The id of the assessment that it rests on") @Nullable
        String assessment,

        @Nullable Integer cohort,
        @Nullable Stage stage,
        @Nullable String measure,

        @Schema(description = "In yuan") @Nullable BigDecimal amount,

        @Schema(description = "The number of the event that it makes void") @Nullable
        Integer voids,

        @Schema(description = "The number of the correction that made it void; absent where it counts") @Nullable
        Integer voidedBy,

        @Schema(description = "What the assessment that it rests on says otherwise; absent where it does not") @Nullable
        AgainstAnswer againstAssessment,

        Instant recordedAt) {

    /** The contradiction between an event and its assessment. */
    @Schema(
            name = "AgainstAssessment",
            requiredProperties = {"decision", "outcome", "label"})
    public record AgainstAnswer(String decision, Outcome outcome, String label) {}

    /** The answer for an event of a history in a language. */
    public static EventAnswer of(EnterpriseHistory life, Event event, Language language) {
        EventDetails details = event.details();
        EventDetails.SupportGiven given = details instanceof EventDetails.SupportGiven support ? support : null;
        return new EventAnswer(
                event.number(),
                event.policy(),
                event.type(),
                event.type().label().in(language),
                event.date(),
                event.official(),
                event.document(),
                event.reason(),
                event.assessment(),
                details instanceof EventDetails.Selected selected ? (Integer) selected.cohort() : null,
                stage(details),
                given == null ? null : given.measure(),
                given == null ? null : given.amount(),
                details instanceof EventDetails.Corrected corrected ? (Integer) corrected.voids() : null,
                life.voidedBy(event).orElse(null),
                against(event.against(), language),
                event.recordedAt());
    }

    private static @Nullable AgainstAnswer against(@Nullable AgainstAssessment against, Language language) {
        return against == null
                ? null
                : new AgainstAnswer(
                        against.decision(),
                        against.outcome(),
                        against.outcome().label().in(language));
    }

    private static @Nullable Stage stage(EventDetails details) {
        if (details instanceof EventDetails.Selected selected) {
            return selected.stage();
        }
        return details instanceof EventDetails.StageAssigned assigned ? assigned.stage() : null;
    }
}
