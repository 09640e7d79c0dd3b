package littlegiant.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import littlegiant.assessment.AssessmentAnswer.FindingAnswer;
import littlegiant.facts.Enterprise;
import littlegiant.vocabulary.Status;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A plan as {@link PlanWriter} writes it. The published schema is generated from it; answers are not. A test compares
 * the two.
 */
@Schema(
        name = "Plan",
        description = "The least joint change of figures that meets every figure criterion of a decision at once. The "
                + "engine has confirmed it; officials decide.",
        requiredProperties = {
            "policy",
            "release",
            "decision",
            "asOf",
            "feasible",
            "summary",
            "changes",
            "prerequisites",
            "conflicts"
        },
        additionalProperties = Schema.False.class)
record PlanAnswer(
        @Schema(description = "The policy's id", examples = "haicheng-2017")
        String policy,

        @Schema(description = "The hash of the release by which it was planned", pattern = "^sha256:[0-9a-f]{64}$")
        String release,

        @Schema(description = "The decision that the plan meets", examples = "recognition")
        String decision,

        @Schema(description = "The day on which it does") LocalDate asOf,

        @Schema(description = "Whether figures meet all criteria together under what is kept")
        boolean feasible,

        @Schema(
                description = "Whether it is proven that no plan is cheaper; false where facts were held, where other "
                        + "figures would have other rules apply, or where the search was ended")
        Boolean least,

        @Schema(description = "The plan, or why there is none, in a line")
        String summary,

        @Schema(description = "By year; empty where nothing must change")
        List<PlanChangeAnswer> changes,

        @Schema(
                description = "What no figure of the planned years settles, with what has to be done; pointers go into "
                        + "the enterprise of this answer")
        List<PrerequisiteAnswer> prerequisites,

        @Schema(
                description = "Criteria that cannot be met together, as they stand now: without any one of them the "
                        + "others can; empty where the plan is feasible")
        List<FindingAnswer> conflicts,

        @Schema(description = "Facts, in words, that were held at a value because they would be multiplied by others")
        List<String> held,

        @Schema(description = "The planned facts, to be assessed again on the day")
        Enterprise enterprise) {

    @Schema(
            name = "PlannedChange",
            requiredProperties = {"fact", "from", "to", "by", "message"},
            additionalProperties = Schema.False.class)
    record PlanChangeAnswer(
            @Schema(
                    description =
                            "The figure's property, the id of a declared fact, or intellectualProperty for rights")
            String fact,

            @Schema(description = "The fiscal year; absent for a fact of no year", examples = "2017")
            Integer year,

            @Schema(
                    description =
                            "What it is; in a year that was not given, what it was or is planned to be the year before")
            BigDecimal from,

            BigDecimal to,

            @Schema(description = "Negative where it falls") BigDecimal by,

            @Schema(examples = "2017 年研发人员由 5 人增至 24 人") String message) {}

    @Schema(
            name = "Prerequisite",
            description = "A finding, with what has to be done about it",
            requiredProperties = {"action", "criterion", "clause", "title", "status", "message", "facts", "missing"})
    record PrerequisiteAnswer(
            @Schema(description = "What has to be done", examples = "请补充资料:激励机制的认定")
            String action,

            String criterion,
            String clause,
            String title,
            Status status,
            String message,
            String required,
            String observed,
            Map<String, Object> facts,
            List<String> missing) {}
}
