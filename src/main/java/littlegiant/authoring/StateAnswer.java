package littlegiant.authoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import littlegiant.problem.ShownDiagnostic;
import littlegiant.ruleset.release.CheckResult;
import littlegiant.ruleset.release.PublishAttempt;
import littlegiant.ruleset.release.ReloadState;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The state of reloading. */
@Schema(
        name = "ReleaseState",
        description = "Which release decides, since when, and how the last attempt to replace it went.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record StateAnswer(
        @Schema(description = "The hash of the release that decides; absent until the first good load") @Nullable
        String hash,

        @Schema(description = "Its number") @Nullable Integer number,

        @Schema(description = "Since when it decides") @Nullable
        Instant since,

        @Schema(description = "Who activated it; absent where nobody said so, or publishing did") @Nullable
        String activatedBy,

        @Schema(description = "Why it was activated; absent where publishing did") @Nullable
        String reason,

        @Schema(description = "Why the release that should decide does not: its record is not what was published")
        @Nullable
        String distrusted,

        @Schema(
                description =
                        "Since when the database that several services share has not answered: until it does, this"
                                + " one goes on with the release that it has. Absent while it answers.")
        @Nullable
        Instant cutOffSince,

        @Schema(description = "When the working copy was last found good") @Nullable
        Instant lastSuccess,

        @Schema(description = "The last attempt to publish, good or not; absent before the first") @Nullable
        AttemptAnswer lastAttempt) {

    /** An attempt to publish. */
    @Schema(name = "ReleaseAttempt")
    record AttemptAnswer(
            Instant at,
            @Schema(description = "Whether it was accepted") boolean published,

            @Schema(description = "The hash of the working copy then")
            String hash,

            List<ShownDiagnostic> diagnostics,
            @Schema(description = "The cases that failed") List<CasesAnswer.FailedCase> failedCases) {

        static AttemptAnswer of(PublishAttempt attempt, Language language) {
            CheckResult check = attempt.check();
            return new AttemptAnswer(
                    attempt.at(),
                    attempt.published().isPresent(),
                    check.hash(),
                    ShownDiagnostic.of(check.diagnostics(), language),
                    CasesAnswer.of(check.cases(), language).results());
        }
    }

    static StateAnswer of(ReloadState state, Optional<Instant> cutOffSince, Language language) {
        return new StateAnswer(
                state.active().map(active -> active.published().hash()).orElse(null),
                state.active().map(active -> active.published().number()).orElse(null),
                state.active().map(active -> active.activation().at()).orElse(null),
                state.active().map(active -> active.activation().by()).orElse(null),
                state.active().map(active -> active.activation().reason()).orElse(null),
                state.distrusted().map(why -> why.in(language)).orElse(null),
                cutOffSince.orElse(null),
                state.lastSuccess().orElse(null),
                state.lastAttempt()
                        .map(attempt -> AttemptAnswer.of(attempt, language))
                        .orElse(null));
    }
}
