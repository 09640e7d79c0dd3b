package littlegiant.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import littlegiant.facts.Category;
import littlegiant.facts.Stage;
import littlegiant.job.JobDocument;
import littlegiant.records.JobRecord;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Outcome;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer for a comparison of two sets of rules. */
@Schema(
        name = "Impact",
        requiredProperties = {
            "id",
            "state",
            "asOf",
            "base",
            "candidate",
            "workingCopy",
            "identical",
            "cases",
            "failedCases",
            "compared",
            "changed",
            "decisions",
            "towns",
            "stages",
            "categories",
            "withinReach",
            "progress"
        })
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImpactAnswer(
        String id,

        @Schema(enumeration = {"RUNNING", "DONE", "CANCELLED", "FAILED", "INTERRUPTED"})
        String state,

        @Schema(description = "Why it failed, where it did") @Nullable
        String failure,

        @Schema(description = "The policy by which every enterprise is decided; absent where each has its own")
        @Nullable
        String policy,

        LocalDate asOf,

        @Schema(description = "The hash of the release to start from")
        String base,

        @Schema(description = "The hash of the rules to go to")
        String candidate,

        @Schema(description = "Whether those were the working copy when it began")
        boolean workingCopy,

        @Schema(description = "Whether both are the same rules")
        boolean identical,

        @Schema(description = "How many cases of the working copy ran")
        int cases,

        @Schema(description = "Of them, how many failed: it could not be published without an override")
        int failedCases,

        @Schema(description = "Enterprises that were decided under both so far")
        long compared,

        @Schema(description = "Of them, those for whom a decision comes out otherwise")
        long changed,

        List<ImpactDecisionAnswer> decisions,

        @Schema(description = "By town or park, those with the most changes first; past 500 of them together")
        List<GroupAnswer> towns,

        List<GroupAnswer> stages,
        List<GroupAnswer> categories,
        WithinReachAnswer withinReach,

        @Schema(description = "The first enterprises for whom a decision comes out otherwise, once it has ended")
        @Nullable
        List<ListedAnswer> enterprises,

        ProgressAnswer progress) {

    private static final Text NOT_GIVEN = Text.of("未报", "not given");
    private static final Text OTHERS = Text.of("其他", "others");

    /** The changes of a decision. */
    @Schema(
            name = "ImpactDecision",
            requiredProperties = {"policy", "decision", "presence", "changed", "outcomes", "criteria"})
    public record ImpactDecisionAnswer(
            String policy,
            String decision,

            @Schema(description = "Whether both rules have it, or only one of them")
            ComparedOutline.Presence presence,

            @Schema(description = "Enterprises for whom it comes out otherwise")
            long changed,

            @Schema(description = "For how many it comes out how, before and after")
            List<OutcomeMove> outcomes,

            List<ImpactCriterionAnswer> criteria) {}

    /** A change of outcome. */
    @Schema(
            name = "OutcomeMove",
            requiredProperties = {"count"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record OutcomeMove(
            @Schema(description = "Absent where there was no such decision") @Nullable
            Outcome before,

            @Nullable String beforeLabel,

            @Schema(description = "Absent where there is no such decision any more") @Nullable
            Outcome after,

            @Nullable String afterLabel,
            long count) {

        static OutcomeMove of(OutcomeTransition.CountedTransition<Outcome> counted, Language language) {
            Outcome before = counted.move().before();
            Outcome after = counted.move().after();
            return new OutcomeMove(
                    before,
                    before == null ? null : before.label().in(language),
                    after,
                    after == null ? null : after.label().in(language),
                    counted.count());
        }
    }

    /** The changes of a criterion. */
    @Schema(
            name = "ImpactCriterion",
            requiredProperties = {
                "criterion",
                "clause",
                "title",
                "presence",
                "changed",
                "changedWithOutcome",
                "statuses"
            })
    public record ImpactCriterionAnswer(
            String criterion,
            String clause,
            String title,

            @Schema(description = "Whether both rules have it, or only one of them")
            ComparedOutline.Presence presence,

            @Schema(description = "Enterprises whose status in it is another")
            long changed,

            @Schema(description = "Of them, those for whom its decision comes out otherwise too")
            long changedWithOutcome,

            @Schema(description = "How many have which status, before and after")
            List<StatusMove> statuses) {}

    /** A change of status. */
    @Schema(
            name = "StatusMove",
            requiredProperties = {"count"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record StatusMove(
            @Schema(description = "Absent where there was no such criterion before") @Nullable
            Status before,

            @Schema(description = "Absent where there is no such criterion any more") @Nullable
            Status after,

            long count) {}

    /** The counts of a group of enterprises. */
    @Schema(
            name = "ImpactGroup",
            requiredProperties = {"label", "others", "compared", "changed", "decisions"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record GroupAnswer(
            @Schema(description = "What they have in common; absent where they do not say it, and for all others")
            @Nullable
            String value,

            @Schema(description = "The same in words") String label,

            @Schema(description = "Whether these are all others together")
            boolean others,

            long compared,
            long changed,

            @Schema(description = "The decisions that come out otherwise")
            List<GroupDecision> decisions) {}

    /** The changes of a decision in a group. */
    @Schema(
            name = "ImpactGroupDecision",
            requiredProperties = {"policy", "decision", "outcomes"})
    public record GroupDecision(String policy, String decision, List<OutcomeMove> outcomes) {}

    /** The enterprises that are not qualified under the candidate because of one criterion only. */
    @Schema(
            name = "WithinReach",
            requiredProperties = {"count", "criteria"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record WithinReachAnswer(
            @Schema(description = "Enterprises with such a decision")
            long count,

            @Schema(description = "By the criterion that is lacking, where there is any")
            List<NearCount> criteria,

            @Schema(description = "The first of them, once it has ended") @Nullable
            List<ListedAnswer> enterprises) {}

    /** The number of enterprises that lack one criterion only. */
    @Schema(
            name = "WithinReachCount",
            requiredProperties = {"policy", "decision", "criterion", "title", "count"})
    public record NearCount(String policy, String decision, String criterion, String title, long count) {}

    /**
     * The answer with the results so far.
     *
     * @param changed the first enterprises that change, null while the job runs
     * @param within the first enterprises within reach, null while the job runs
     */
    static ImpactAnswer of(
            JobRecord job,
            @Nullable List<ListedAnswer> changed,
            @Nullable List<ListedAnswer> within,
            Language language) {
        ImpactReport report = JobDocument.read(job.document(), ImpactReport.class);
        ImpactStudy.ImpactParameters asked = report.asked();
        ImpactStudy.ImpactCounts found = report.found();
        return new ImpactAnswer(
                job.id().toString(),
                job.state(),
                ProgressAnswer.failure(job, report.progress(), language),
                asked.policy().orElse(null),
                asked.asOf(),
                asked.base(),
                asked.candidate(),
                asked.workingCopy(),
                asked.base().equals(asked.candidate()),
                asked.cases(),
                asked.failedCases(),
                found.compared(),
                found.changed(),
                report.outline().stream()
                        .map(decision -> decision(decision, found, language))
                        .toList(),
                groups(found.towns(), Text::verbatim, language),
                groups(found.stages(), value -> Stage.valueOf(value).label(), language),
                groups(found.categories(), value -> Category.valueOf(value).label(), language),
                new WithinReachAnswer(found.within(), near(report.outline(), found), within),
                changed,
                ProgressAnswer.of(job, report.progress(), language));
    }

    private static ImpactDecisionAnswer decision(
            ComparedOutline.Decision decision, ImpactStudy.ImpactCounts found, Language language) {
        List<OutcomeTransition.CountedTransition<Outcome>> outcomes = found.outcomes()
                .getOrDefault(new Breakdown.DecisionKey(decision.policy(), decision.decision()), List.of());
        return new ImpactDecisionAnswer(
                decision.policy(),
                decision.decision(),
                decision.presence(),
                changed(outcomes),
                outcomes.stream().map(one -> OutcomeMove.of(one, language)).toList(),
                decision.criteria().stream()
                        .map(criterion -> criterion(decision, criterion, found))
                        .toList());
    }

    private static ImpactCriterionAnswer criterion(
            ComparedOutline.Decision decision,
            ComparedOutline.ComparedCriterion criterion,
            ImpactStudy.ImpactCounts found) {
        ImpactStudy.CriterionKey of =
                new ImpactStudy.CriterionKey(decision.policy(), decision.decision(), criterion.id());
        List<OutcomeTransition.CountedTransition<Status>> statuses =
                found.statuses().getOrDefault(of, List.of());
        return new ImpactCriterionAnswer(
                criterion.id(),
                criterion.clause(),
                criterion.title(),
                criterion.presence(),
                changed(statuses),
                found.deciding().getOrDefault(of, 0L),
                statuses.stream()
                        .map(one ->
                                new StatusMove(one.move().before(), one.move().after(), one.count()))
                        .toList());
    }

    private static <T extends Enum<T>> long changed(List<OutcomeTransition.CountedTransition<T>> moves) {
        return moves.stream()
                .filter(one -> !one.move().isNone())
                .mapToLong(OutcomeTransition.CountedTransition::count)
                .sum();
    }

    private static List<NearCount> near(List<ComparedOutline.Decision> outline, ImpactStudy.ImpactCounts found) {
        List<NearCount> near = new ArrayList<>();
        for (ComparedOutline.Decision decision : outline) {
            if (decision.kind() == DecisionFile.DecisionFileKind.CRITERIA) {
                for (ComparedOutline.ComparedCriterion criterion : decision.criteria()) {
                    Long count = found.reach()
                            .get(new ImpactStudy.CriterionKey(decision.policy(), decision.decision(), criterion.id()));
                    if (count != null) {
                        near.add(new NearCount(
                                decision.policy(), decision.decision(), criterion.id(), criterion.title(), count));
                    }
                }
            }
        }
        return near;
    }

    private static List<GroupAnswer> groups(
            List<Breakdown.BreakdownCount> groups, Function<String, Text> label, Language language) {
        return groups.stream()
                .map(group -> {
                    boolean given = group.value() != null && !group.value().isEmpty();
                    Text words = given ? label.apply(group.value()) : group.value() == null ? OTHERS : NOT_GIVEN;
                    return new GroupAnswer(
                            given ? group.value() : null,
                            words.in(language),
                            group.value() == null,
                            group.compared(),
                            group.changed(),
                            group.moves().entrySet().stream()
                                    .map(entry -> new GroupDecision(
                                            entry.getKey().policy(),
                                            entry.getKey().decision(),
                                            entry.getValue().stream()
                                                    .map(one -> OutcomeMove.of(one, language))
                                                    .toList()))
                                    .toList());
                })
                .toList();
    }
}
