package littlegiant.programme;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import littlegiant.job.JobDocument;
import littlegiant.records.JobRecord;
import littlegiant.ruleset.language.Outcome;
import littlegiant.wording.Language;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer for a recheck: its progress and the changes. */
@Schema(
        name = "Recheck",
        requiredProperties = {"id", "state", "asOf", "release", "total", "done", "skipped", "changed", "changes"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RecheckAnswer(
        String id,

        @Schema(enumeration = {"RUNNING", "DONE", "CANCELLED", "FAILED", "INTERRUPTED"})
        String state,

        LocalDate asOf,

        @Schema(description = "The hash of the release that decides throughout")
        String release,

        @Schema(description = "Enterprises in the registry when it began")
        long total,

        @Schema(description = "Enterprises that were gone through")
        long done,

        @Schema(description = "Of them, those whose policy the release does not have")
        long skipped,

        @Schema(description = "Decisions that come out otherwise than they were recorded")
        long changed,

        @Schema(description = "The first 10000 of them") List<RecheckChangeAnswer> changes,

        Instant startedAt,
        @Nullable Instant finishedAt) {

    /** A decision whose outcome differs. */
    @Schema(
            name = "RecheckChange",
            requiredProperties = {"creditCode", "assessment", "decision", "before", "after", "recognised"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record RecheckChangeAnswer(
            String creditCode,
            @Nullable String name,
            @Nullable String townOrPark,

            @Schema(description = "The id of the assessment as it was recorded")
            String assessment,

            String decision,
            Outcome before,
            String beforeLabel,
            Outcome after,
            String afterLabel,
            boolean recognised) {}

    /** The answer for the job of a recheck. */
    public static RecheckAnswer of(JobRecord job, Language language) {
        Recheck.RecheckReport report = JobDocument.read(job.document(), Recheck.RecheckReport.class);
        return new RecheckAnswer(
                job.id().toString(),
                job.state(),
                report.asOf(),
                report.release(),
                job.total(),
                job.done(),
                report.skipped(),
                report.changed(),
                report.changes().stream()
                        .map(change -> new RecheckChangeAnswer(
                                change.creditCode(),
                                change.name(),
                                change.townOrPark(),
                                change.assessment(),
                                change.decision(),
                                change.before(),
                                change.before().label().in(language),
                                change.after(),
                                change.after().label().in(language),
                                change.recognised()))
                        .toList(),
                job.startedAt(),
                job.finishedAt());
    }
}
