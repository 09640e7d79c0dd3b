package littlegiant.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import littlegiant.problem.InvalidPlace;
import littlegiant.records.JobRecord;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The progress of a study. */
@Schema(
        name = "StudyProgress",
        requiredProperties = {"total", "done", "skipped", "failed", "badLines", "firstBadLines", "startedAt"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ProgressAnswer(
        @Schema(description = "Enterprises of the registry, or lines that were sent, when it began")
        long total,

        @Schema(description = "Of them, those that were gone through")
        long done,

        @Schema(description = "Of those, the ones that no policy concerns")
        long skipped,

        @Schema(description = "Of those, the ones that could not be decided, for which the service is to blame")
        long failed,

        @Schema(description = "Lines that are no enterprise")
        long badLines,

        @Schema(description = "The first 20 of them") List<BadLineAnswer> firstBadLines,

        Instant startedAt,
        @Nullable Instant finishedAt) {

    private static final Text INTERRUPTED =
            Text.of("服务在计算中途停止;请重新发起", "the service stopped before its end: start it again");

    /** A line that is no enterprise. */
    @Schema(
            name = "BadLine",
            requiredProperties = {"line", "errors"})
    public record BadLineAnswer(
            @Schema(description = "From 1; blank lines count", minimum = "1")
            long line,

            List<InvalidPlace> errors) {}

    static ProgressAnswer of(JobRecord job, StudyProgress progress, Language language) {
        return new ProgressAnswer(
                job.total(),
                job.done(),
                progress.skipped(),
                progress.failed(),
                progress.badLines(),
                progress.firstBadLines().stream()
                        .map(bad -> new BadLineAnswer(
                                bad.line(),
                                bad.faults().stream()
                                        .map(fault -> InvalidPlace.of(fault, language))
                                        .toList()))
                        .toList(),
                job.startedAt(),
                job.finishedAt());
    }

    /** Why a study failed; null if it did not, or has not ended. */
    static @Nullable String failure(JobRecord job, StudyProgress progress, Language language) {
        if (job.isInterrupted()) {
            return INTERRUPTED.in(language);
        }
        return progress.failure() == null ? null : progress.failure().in(language);
    }
}
