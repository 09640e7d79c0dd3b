package littlegiant.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import littlegiant.facts.Category;
import littlegiant.ruleset.language.Outcome;
import littlegiant.vocabulary.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * An assessment as {@link AssessmentWriter} writes it. The published schema is generated from it; answers are not. A
 * test compares the two.
 */
@Schema(
        name = "Assessment",
        description = "What one release of a policy says of one enterprise on one day. The service proposes; officials"
                + " decide.",
        requiredProperties = {
            "policy",
            "release",
            "asOf",
            "assessedAt",
            "referenceFiscalYear",
            "warnings",
            "decisions",
            "support"
        },
        additionalProperties = Schema.False.class)
public record AssessmentAnswer(
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

        @Schema(description = "The category that was used; absent where neither it nor an industry code was given")
        CategoryUsed category,

        @Schema(description = "What the reader must know besides: that the plan's period has ended, for instance")
        List<String> warnings,

        @Schema(description = "In the order of their names") List<DecisionAnswer> decisions,

        @Schema(description = "Support measures of the enterprise's stage, for which it may apply")
        List<AssessedSupportAnswer> support) {

    @Schema(
            name = "CategoryUsed",
            requiredProperties = {"value", "label", "stated"},
            additionalProperties = Schema.False.class)
    public record CategoryUsed(
            Category value,
            String label,

            @Schema(description = "Whether the enterprise states it, against what its industry code says")
            boolean stated) {}

    @Schema(
            name = "Decision",
            requiredProperties = {"decision", "outcome", "label", "findings"},
            additionalProperties = Schema.False.class)
    public record DecisionAnswer(
            @Schema(description = "The rule file's name", examples = "cultivation")
            String decision,

            @Schema(description = "What officers call it") String title,
            Outcome outcome,

            @Schema(description = "The outcome in words", examples = "不符合")
            String label,

            @Schema(description = "What every reader of the outcome must know, where there is such a thing")
            String note,

            @Schema(description = "In the order of the rule file")
            List<FindingAnswer> findings) {}

    @Schema(
            name = "Finding",
            requiredProperties = {"criterion", "clause", "title", "status", "message", "missing"},
            additionalProperties = Schema.False.class)
    public record FindingAnswer(
            @Schema(description = "The criterion's or ground's id, which never changes", examples = "C2")
            String criterion,

            @Schema(description = "The clause of the notice", examples = "四(一)2")
            String clause,

            @Schema(description = "The rule's name") String title,
            Status status,

            @Schema(description = "Why, with the figures and the threshold")
            String message,

            @Schema(description = "What is required; absent where it is no figure", examples = "≥ 5%")
            String required,

            @Schema(
                    description = "What was found, rounded for display; absent where it is no figure or not known",
                    examples = "4.24%")
            String observed,

            @Schema(
                    description =
                            "The facts looked at: figures of the reference year by their property, of other years "
                                    + "as property.year; absent with detail=findings",
                    examples = "{\"rdEmployees\": 5, \"employees\": 118}")
            Map<String, Object> facts,

            @Schema(
                    description = "The facts that are missing, as JSON pointers into the enterprise; the index - means "
                            + "that the year itself was not given",
                    examples = "[\"/years/0/rdEmployees\"]")
            List<String> missing,

            @Schema(description = "How far a figure is from meeting the criterion; only where the status is NOT_MET")
            GapAnswer gap,

            @Schema(
                    description =
                            "The readings or branches of which the finding is made, where there are several; absent"
                                    + " with detail=findings")
            List<PartAnswer> parts) {}

    @Schema(
            name = "Gap",
            description = "The least change of one fact that meets the criterion, every other fact held",
            requiredProperties = {"fact", "by", "message"},
            additionalProperties = Schema.False.class)
    public record GapAnswer(
            @Schema(description = "The figure, named as in facts", examples = "rdEmployees")
            String fact,

            @Schema(description = "In people or yuan; negative where it must fall", examples = "1")
            BigDecimal by,

            String message) {}

    @Schema(
            name = "Part",
            requiredProperties = {"status", "message"},
            additionalProperties = Schema.False.class)
    public record PartAnswer(Status status, String message, String required, String observed, List<PartAnswer> parts) {}

    @Schema(
            name = "SupportMeasure",
            requiredProperties = {"measure", "clause", "title"},
            additionalProperties = Schema.False.class)
    public record AssessedSupportAnswer(
            @Schema(description = "The measure's id", examples = "SEED_FUND")
            String measure,

            @Schema(examples = "五2") String clause,
            String title,

            @Schema(
                    description = "The money that all enterprises share, as the rule file has it; never an amount that "
                            + "one of them is due",
                    examples = "500万元")
            String pool) {}
}
