package littlegiant.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A year of the programme: its targets against what happened. */
@Schema(
        name = "Programme",
        requiredProperties = {"year", "asOf", "targets", "pools"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProgrammeAnswer(
        int year,

        @Schema(description = "The day up to which events are counted")
        LocalDate asOf,

        @Schema(description = "Empty for a year for which the plan sets none")
        List<TargetAnswer> targets,

        @Schema(description = "Why there are no targets") String message,

        @Schema(description = "The pools of the active release, with what was given out of them")
        List<SupportAnswer.PoolAnswer> pools) {
    private static final Text NO_TARGETS =
            Text.of("行动计划只为 2017 年和 2020 年设定目标", "the plan sets targets for 2017 and 2020 only");

    /** A target against what happened. */
    @Schema(
            name = "Target",
            requiredProperties = {"id", "title", "goal", "reached", "met", "enterprises"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TargetAnswer(
            @Schema(examples = "T1") String id,
            String title,
            int goal,

            @Schema(
                    description =
                            "How many enterprises count at the end of the year; of T5, whoever was ever recognised")
            int reached,

            boolean met,

            @Schema(description = "Of the same cohort, how many count by asOf")
            int reachedSince,

            @Schema(description = "T5: how many of them were still recognised at the end of the year")
            Integer stock,

            @Schema(description = "The credit codes of those that count at the end of the year")
            List<String> enterprises) {

        static TargetAnswer of(Target target, Language language) {
            return new TargetAnswer(
                    target.id(),
                    target.title().in(language),
                    target.goal(),
                    target.reached().size(),
                    target.met(),
                    target.since().size(),
                    target.stock(),
                    target.reached());
        }
    }

    static ProgrammeAnswer of(
            int year, LocalDate today, List<Target> targets, List<SupportAnswer.PoolAnswer> pools, Language language) {
        return new ProgrammeAnswer(
                year,
                today,
                targets.stream()
                        .map(target -> TargetAnswer.of(target, language))
                        .toList(),
                targets.isEmpty() ? NO_TARGETS.in(language) : null,
                pools);
    }
}
