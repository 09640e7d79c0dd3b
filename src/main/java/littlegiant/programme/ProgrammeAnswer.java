package littlegiant.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import littlegiant.ruleset.language.PlannedTarget;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer for a year of the programme: its targets and how far they were reached. */
@Schema(
        name = "Programme",
        requiredProperties = {"policy", "year", "asOf", "targets", "pools"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProgrammeAnswer(
        String policy,
        int year,

        @Schema(description = "The day up to which events are counted")
        LocalDate asOf,

        @Schema(description = "Empty for a year for which the policy sets none")
        List<TargetAnswer> targets,

        @Schema(description = "Why there are no targets") @Nullable
        String message,

        @Schema(description = "The pools of the policy, with what was given out of them")
        List<SupportAnswer.PoolAnswer> pools) {
    private static final Template OTHER_YEARS = Template.of("该政策只为 {0} 年设定目标", "the policy sets targets for {0} only");
    private static final Text NO_TARGETS = Text.of(
            "该政策没有设定目标;目标写在 policy.yaml 的 programme: targets: 之下",
            "the policy sets no targets: they stand in its policy.yaml, under programme: targets:");
    private static final Text AND = Text.of("、", " and ");

    /** A target and how far it was reached. */
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
                            "How many enterprises count at the end of the year; of those that were to be recognised, "
                                    + "whoever ever was")
            int reached,

            boolean met,

            @Schema(description = "Of the same cohort, how many count by asOf")
            int reachedSince,

            @Schema(description = "Of those ever recognised, how many still were at the end of the year") @Nullable
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

    /**
     * Creates the answer.
     *
     * @param planned the targets of the policy for every year
     * @param targets the targets of the year
     */
    static ProgrammeAnswer of(
            String policy,
            int year,
            LocalDate today,
            List<PlannedTarget> planned,
            List<Target> targets,
            List<SupportAnswer.PoolAnswer> pools,
            Language language) {
        return new ProgrammeAnswer(
                policy,
                year,
                today,
                targets.stream()
                        .map(target -> TargetAnswer.of(target, language))
                        .toList(),
                targets.isEmpty() ? none(planned).in(language) : null,
                pools);
    }

    private static Text none(List<PlannedTarget> planned) {
        List<Text> years = planned.stream()
                .map(PlannedTarget::year)
                .distinct()
                .sorted()
                .map(year -> Text.verbatim(year.toString()))
                .toList();
        return years.isEmpty() ? NO_TARGETS : OTHER_YEARS.with(Text.join(AND, years));
    }
}
