package littlegiant.assessment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import littlegiant.records.AssessmentSummary;
import littlegiant.ruleset.language.Outcome;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A page of stored assessments, the latest first.
 *
 * @param next the parameter {@code after} of the next page, null if there is none
 */
@Schema(
        name = "Listing",
        requiredProperties = {"assessments"},
        additionalProperties = Schema.False.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record Listing(
        List<ListedAssessment> assessments,

        @Schema(description = "What to give as after for the page that follows; absent on the last page") @Nullable
        String next) {

    /** One assessment, with sensitive facts masked. */
    @Schema(
            name = "ListedAssessment",
            requiredProperties = {"id", "policy", "release", "asOf", "assessedAt", "decisions"},
            additionalProperties = Schema.False.class)
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ListedAssessment(
            UUID id,

            @Schema(examples = "91210381MA0P000187") @Nullable
            String creditCode,

            @Nullable String name,
            @Nullable String townOrPark,
            @Nullable String stage,

            @Schema(description = "The category that was used") @Nullable
            String category,

            @Schema(examples = "haicheng-2017") String policy,

            @Schema(pattern = "^sha256:[0-9a-f]{64}$") String release,

            @Schema(description = "The day for which it was decided")
            LocalDate asOf,

            @Schema(description = "When it was decided") Instant assessedAt,
            List<OutcomeEntry> decisions) {

        /** The answer for an assessment. */
        static ListedAssessment of(AssessmentSummary summary, SensitiveFacts sensitive, Language language) {
            SensitiveFacts.Mask mask = sensitive.of(summary.policy());
            return new ListedAssessment(
                    summary.id(),
                    mask.over("unifiedSocialCreditCode", summary.creditCode()),
                    mask.over("name", summary.name()),
                    mask.over("townOrPark", summary.townOrPark()),
                    mask.over("stage", summary.stage()),
                    mask.over("category", summary.category()),
                    summary.policy(),
                    summary.release(),
                    summary.asOf(),
                    summary.assessedAt(),
                    summary.outcomes().entrySet().stream()
                            .map(one -> OutcomeEntry.of(one, language))
                            .toList());
        }
    }

    /** The outcome of a decision. */
    @Schema(
            name = "ListedOutcome",
            requiredProperties = {"decision", "outcome", "label"},
            additionalProperties = Schema.False.class)
    record OutcomeEntry(
            @Schema(examples = "cultivation") String decision,
            Outcome outcome,

            @Schema(description = "The outcome in words") String label) {

        private static OutcomeEntry of(Map.Entry<String, String> decided, Language language) {
            Outcome outcome = Outcome.valueOf(decided.getValue());
            return new OutcomeEntry(decided.getKey(), outcome, outcome.label().in(language));
        }
    }
}
