package littlegiant.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import littlegiant.ruleset.language.Outcome;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An assessment with {@code detail=outcomes} as {@link AssessmentWriter} writes it. The published schema is generated
 * from it; answers are not.
 */
@Schema(
        name = "AssessmentOutcomes",
        description =
                "An assessment with detail=outcomes: what came of each decision, and the criteria that stand against"
                        + " it.",
        requiredProperties = {"policy", "release", "asOf", "assessedAt", "referenceFiscalYear", "warnings", "decisions"
        },
        additionalProperties = Schema.False.class)
record OutcomesAnswer(
        @Schema(description = "Under which it is kept, a UUID of version 7; absent where it is not kept")
        UUID id,

        @Schema(description = "The policy's id", examples = "haicheng-2017")
        String policy,

        @Schema(description = "The hash of the one release that decided all of it", pattern = "^sha256:[0-9a-f]{64}$")
        String release,

        @Schema(description = "The day for which it was decided")
        LocalDate asOf,

        @Schema(description = "When it was decided") Instant assessedAt,

        @Schema(description = "The last complete calendar year before asOf: 上年度", examples = "2016")
        int referenceFiscalYear,

        @Schema(description = "What the reader must know besides: that the plan's period has ended, for instance")
        List<String> warnings,

        @Schema(description = "In the order of their names") List<DecisionOutcome> decisions) {

    @Schema(
            name = "DecisionOutcome",
            requiredProperties = {"decision", "outcome", "missing", "review"},
            additionalProperties = Schema.False.class)
    record DecisionOutcome(
            @Schema(description = "The rule file's name", examples = "cultivation")
            String decision,

            Outcome outcome,

            @Schema(description = "Grounds that are established; only where the outcome is GROUNDS_FOUND")
            List<String> found,

            @Schema(description = "Criteria that are not met; only where the outcome is NOT_QUALIFIED")
            List<String> notMet,

            @Schema(description = "Criteria or grounds of which facts are missing")
            List<String> missing,

            @Schema(description = "Criteria or grounds that a person must settle")
            List<String> review) {}
}
