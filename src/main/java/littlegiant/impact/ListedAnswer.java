package littlegiant.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import littlegiant.assessment.SensitiveFacts;
import littlegiant.ruleset.language.Outcome;
import littlegiant.vocabulary.Status;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer for an enterprise in the lists of a study, with sensitive facts masked. */
@Schema(
        name = "ImpactEnterprise",
        requiredProperties = {"policy"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ListedAnswer(
        @Schema(description = "The line on which it was sent; absent for an enterprise of the registry") @Nullable
        Long line,

        @Nullable String creditCode,
        @Nullable String name,
        @Nullable String townOrPark,
        @Nullable String stage,
        @Nullable String category,
        String policy,

        @Schema(description = "The decisions that come out otherwise")
        List<ChangedAnswer> decisions,

        @Schema(description = "The decisions that are one criterion away")
        List<NearAnswer> within) {

    /** A decision that changes. */
    @Schema(
            name = "ImpactChange",
            requiredProperties = {"decision", "criteria"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ChangedAnswer(
            String decision,

            @Schema(description = "Absent where the decision is new") @Nullable
            Outcome before,

            @Nullable String beforeLabel,

            @Schema(description = "Absent where the decision is no more") @Nullable
            Outcome after,

            @Nullable String afterLabel,
            List<ListedCriterionAnswer> criteria) {}

    /** A criterion whose status changes. */
    @Schema(
            name = "ImpactCriterionChange",
            requiredProperties = {"criterion"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ListedCriterionAnswer(
            String criterion,

            @Schema(description = "Absent where there was no such criterion before") @Nullable
            Status before,

            @Schema(description = "Absent where there is no such criterion any more") @Nullable
            Status after) {}

    /** A decision that lacks one criterion. */
    @Schema(
            name = "ImpactWithinReach",
            requiredProperties = {"decision", "criterion", "title", "message"})
    public record NearAnswer(
            String decision,
            String criterion,
            String title,

            @Schema(
                    description =
                            "The least change of one figure that does it, or why the criterion is not met; masked "
                                    + "where it would tell a sensitive fact")
            String message) {}

    /** The masked answer for an enterprise. */
    static ListedAnswer of(AffectedEnterprise row, SensitiveFacts sensitive, Language language) {
        SensitiveFacts.Mask mask = sensitive.of(row.policy());
        return new ListedAnswer(
                row.line() == 0 ? null : (Long) row.line(),
                mask.over("unifiedSocialCreditCode", row.creditCode()),
                mask.over("name", row.name()),
                mask.over("townOrPark", row.townOrPark()),
                mask.over("stage", name(row.stage())),
                mask.over("category", name(row.category())),
                row.policy(),
                row.decisions().stream()
                        .map(one -> new ChangedAnswer(
                                one.decision(),
                                one.before(),
                                label(one.before(), language),
                                one.after(),
                                label(one.after(), language),
                                one.criteria().stream()
                                        .map(criterion -> new ListedCriterionAnswer(
                                                criterion.criterion(), criterion.before(), criterion.after()))
                                        .toList()))
                        .toList(),
                row.within().stream()
                        .map(near -> new NearAnswer(
                                near.decision(), near.criterion(), near.title(), message(near, mask, language)))
                        .toList());
    }

    private static String message(AffectedEnterprise.Near near, SensitiveFacts.Mask mask, Language language) {
        boolean tells = near.facts().stream().anyMatch(mask.properties()::contains);
        return tells ? SensitiveFacts.MASK : near.message(language);
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static @Nullable String label(@Nullable Outcome outcome, Language language) {
        return outcome == null ? null : outcome.label().in(language);
    }
}
