package littlegiant.job;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import littlegiant.records.JobRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The answer for the progress of a job of any kind. */
@Schema(
        name = "Job",
        requiredProperties = {"id", "kind", "state", "total", "done", "startedAt", "location"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record JobAnswer(
        String id,

        @Schema(description = "What it does", examples = "impact")
        String kind,

        JobState state,

        @Schema(description = "How much there is to do, such as enterprises, as far as that is known")
        long total,

        @Schema(description = "How much of that is done") long done,

        Instant startedAt,
        @Nullable Instant finishedAt,

        @Schema(description = "Where all that is known of it can be read")
        String location) {

    static JobAnswer of(JobRecord job, JobKind kind) {
        return new JobAnswer(
                job.id().toString(),
                kind.name(),
                JobState.of(job),
                job.total(),
                job.done(),
                job.startedAt(),
                job.finishedAt(),
                kind.location(job.id()).toString());
    }
}
