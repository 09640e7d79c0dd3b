package littlegiant.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import littlegiant.job.JobDocument;
import littlegiant.records.JobRecord;
import littlegiant.ruleset.language.Outcome;
import littlegiant.vocabulary.Status;
import littlegiant.vocabulary.Threshold;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer for a sweep: the number of enterprises that meet a criterion and qualify, by threshold. */
@Schema(
        name = "Sweep",
        requiredProperties = {
            "id",
            "state",
            "policy",
            "criterion",
            "threshold",
            "decision",
            "asOf",
            "release",
            "workingCopy",
            "present",
            "compared",
            "points",
            "progress"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SweepAnswer(
        String id,

        @Schema(enumeration = {"RUNNING", "DONE", "CANCELLED", "FAILED", "INTERRUPTED"})
        String state,

        @Schema(description = "Why it failed, where it did") @Nullable
        String failure,

        String policy,
        String criterion,

        @Schema(description = "The threshold's place among the criterion's, from 1")
        int threshold,

        @Schema(description = "The decision in which the criterion stands")
        String decision,

        String clause,

        @Schema(description = "The name of the rule that states the threshold")
        String title,

        LocalDate asOf,

        @Schema(description = "The hash of the rules, as they are with the present threshold")
        String release,

        @Schema(description = "Whether those were the working copy when it began")
        boolean workingCopy,

        @Schema(description = "The threshold as it is now", examples = "5%")
        String present,

        @Schema(description = "Enterprises that were decided so far")
        long compared,

        @Schema(description = "In the order of the values") List<PointAnswer> points,

        ProgressAnswer progress) {

    /** The counts at one value. */
    @Schema(
            name = "SweepPoint",
            requiredProperties = {"value", "number", "present", "meets", "qualifies", "statuses", "outcomes"})
    public record PointAnswer(
            @Schema(description = "The threshold as an officer writes it", examples = "6%")
            String value,

            @Schema(description = "In yuan, in heads, or as a proportion", examples = "0.06")
            BigDecimal number,

            @Schema(description = "Whether that is the threshold now")
            boolean present,

            @Schema(description = "Enterprises that meet the criterion")
            long meets,

            @Schema(description = "Enterprises that qualify by the decision; of grounds, those with grounds found")
            long qualifies,

            @Schema(description = "How many have which status in the criterion")
            Map<Status, Long> statuses,

            @Schema(description = "Enterprises that the criterion does not concern")
            long notApplicable,

            @Schema(description = "For how many the decision comes out how")
            Map<Outcome, Long> outcomes) {}

    static SweepAnswer of(JobRecord job, Language language) {
        SweepReport report = JobDocument.read(job.document(), SweepReport.class);
        SweepStudy.SweepParameters asked = report.asked();
        return new SweepAnswer(
                job.id().toString(),
                job.state(),
                ProgressAnswer.failure(job, report.progress(), language),
                asked.policy(),
                asked.criterion(),
                asked.threshold(),
                report.decision(),
                report.clause(),
                report.title(),
                asked.asOf(),
                asked.release(),
                asked.workingCopy(),
                report.present().written(),
                report.compared(),
                report.points().stream()
                        .map(point -> point(point, report.present()))
                        .toList(),
                ProgressAnswer.of(job, report.progress(), language));
    }

    private static PointAnswer point(SweepStudy.SweepStudyPoint point, Threshold present) {
        Map<Outcome, Long> outcomes = point.outcomes();
        return new PointAnswer(
                point.value().written(),
                point.value().value(),
                point.value().value().compareTo(present.value()) == 0,
                point.statuses().getOrDefault(Status.MET, 0L),
                outcomes.getOrDefault(Outcome.QUALIFIED, 0L) + outcomes.getOrDefault(Outcome.GROUNDS_FOUND, 0L),
                point.statuses(),
                point.notApplicable(),
                outcomes);
    }
}
