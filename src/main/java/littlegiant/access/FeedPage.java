package littlegiant.access;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import littlegiant.records.AssessmentSummary;
import littlegiant.records.EventRecord;
import littlegiant.records.Feed.Activated;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A page of the feed, the earliest first. */
@Schema(
        name = "Feed",
        requiredProperties = {"entries", "more"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record FeedPage(
        List<FeedPageEntry> entries,

        @Schema(
                description = "What to give as after for what follows, now or later; absent only where nothing has"
                        + " happened yet. It is valid for ever",
                examples = "1042-9f86d081884c7d65")
        @Nullable
        String next,

        @Schema(description = "Whether more has happened already")
        boolean more) {

    /** The type of an entry. */
    enum Type {
        RELEASE_ACTIVATED,
        ASSESSMENT_RECORDED,
        EVENT_RECORDED,
        RECHECK_ENDED
    }

    /** An entry. */
    @Schema(
            name = "FeedEntry",
            requiredProperties = {"cursor", "type", "at"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record FeedPageEntry(
            @Schema(description = "What to give as after, or as Last-Event-ID, to go on behind it")
            String cursor,

            Type type,
            Instant at,

            @Schema(description = "That it was deleted since; then nothing else is said of it") @Nullable
            Boolean removed,

            @Nullable ReleaseEntry release,
            @Nullable AssessmentEntry assessment,
            @Nullable EventEntry event,
            @Nullable RecheckEntry recheck) {}

    /** An activated release. */
    @Schema(
            name = "FeedRelease",
            requiredProperties = {"hash"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ReleaseEntry(
            @Schema(pattern = "^sha256:[0-9a-f]{64}$") String hash,

            @Schema(description = "The release that decided before; absent where it is the first") @Nullable
            String before,

            String by,
            String reason,

            @Schema(
                    description = "What changed since the release before, in the terms of a policy, as GET"
                            + " /releases/{hash}/changes says it; absent where that cannot be told")
            @Nullable
            List<?> changes) {

        static ReleaseEntry of(Activated activated, @Nullable List<?> changes) {
            return new ReleaseEntry(
                    activated.release(), activated.before(), activated.by(), activated.reason(), changes);
        }
    }

    /** A recorded assessment. */
    @Schema(
            name = "FeedAssessment",
            requiredProperties = {"id"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AssessmentEntry(
            String id,
            @Nullable String policy,
            @Nullable String release,
            @Nullable LocalDate asOf,

            @Schema(
                    description = "The outcome of each decision, by its name",
                    examples = "{\"cultivation\":\"QUALIFIED\"}")
            @Nullable
            Map<String, String> outcomes) {

        /** The answer for an assessment; a null summary means that it was deleted. */
        static AssessmentEntry of(String id, @Nullable AssessmentSummary summary) {
            return summary == null
                    ? new AssessmentEntry(id, null, null, null, null)
                    : new AssessmentEntry(id, summary.policy(), summary.release(), summary.asOf(), summary.outcomes());
        }
    }

    /** An event of an enterprise. */
    @Schema(
            name = "FeedEvent",
            requiredProperties = {"creditCode", "number", "type", "date"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record EventEntry(
            String creditCode,
            int number,

            @Schema(examples = "RECOGNISED") String type,
            LocalDate date,

            @Schema(description = "Of a correction, the number of the event that it makes void") @Nullable
            Integer voids) {

        static EventEntry of(EventRecord event) {
            return new EventEntry(event.creditCode(), event.number(), event.type(), event.day(), event.voids());
        }
    }

    /** An ended recheck of the registry. */
    @Schema(
            name = "FeedRecheck",
            requiredProperties = {"id"})
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record RecheckEntry(
            String id, @Schema(examples = "DONE") @Nullable String state) {}
}
