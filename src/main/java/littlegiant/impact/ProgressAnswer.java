package littlegiant.impact;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import littlegiant.problem.InvalidPlace;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far a study came. */
@Schema(
        name = "StudyProgress",
        requiredProperties = {"total", "done", "skipped", "failed", "badLines", "firstBadLines", "startedAt"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProgressAnswer(
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
        Instant finishedAt) {

    /** A line that is no enterprise. */
    @Schema(
            name = "BadLine",
            requiredProperties = {"line", "errors"})
    record BadLineAnswer(
            @Schema(description = "From 1; blank lines count", minimum = "1")
            long line,

            List<InvalidPlace> errors) {}

    static ProgressAnswer of(Job.Progress progress, Language language) {
        return new ProgressAnswer(
                progress.total(),
                progress.done(),
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
                progress.startedAt(),
                progress.finishedAt());
    }
}
