package littlegiant.authoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import littlegiant.records.ScheduleRecord;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A scheduled activation and its result. */
@Schema(
        name = "ScheduledActivation",
        description = "That a release is to decide from a moment on, and what came of it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ScheduledAnswer(
        @Schema(description = "By which it is cancelled") int number,
        @Schema(description = "The hash of the release") String release,
        @Schema(description = "The release's number") int releaseNumber,
        @Schema(description = "From when it is to decide") Instant activateAt,
        Instant scheduledAt,

        @Schema(description = "Who decided that; absent where nobody said so") @Nullable
        String scheduledBy,

        String reason,

        @Schema(
                description =
                        "WAITING; ACTIVATED; CANCELLED; or REFUSED, where it could not be trusted or compiled when"
                                + " its time had come")
        String status,

        @Schema(description = "When it was over") @Nullable Instant endedAt,
        @Schema(description = "Who cancelled it") @Nullable String endedBy) {

    static ScheduledAnswer of(ScheduleRecord schedule) {
        return new ScheduledAnswer(
                schedule.number(),
                schedule.hash(),
                schedule.release(),
                schedule.activateAt(),
                schedule.scheduledAt(),
                schedule.by(),
                schedule.reason(),
                schedule.outcome() == null ? "WAITING" : schedule.outcome(),
                schedule.endedAt(),
                schedule.endedBy());
    }
}
