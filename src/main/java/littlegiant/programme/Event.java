package littlegiant.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An event of an enterprise in the programme, as its document states it. Events are never edited: a mistake is voided
 * by {@link EventDetails.Corrected}.
 *
 * @param number its number in the enterprise's history, from 1
 * @param date the day on which it took effect, which may precede the dates of events recorded earlier
 * @param official the responsible official
 * @param document the number of the document; null if there is none
 * @param reason the reason; null if none was given
 * @param assessment the id of the assessment on which it rests; null if it rests on none
 * @param recordedAt when the service recorded it
 * @param policy the id of the policy
 * @param against the contradiction with that assessment; null if there is none
 */
public record Event(
        int number,
        EventDetails details,
        LocalDate date,
        String official,
        @Nullable String document,
        @Nullable String reason,
        @Nullable String assessment,
        Instant recordedAt,
        String policy,
        @Nullable AgainstAssessment against) {

    /** Orders events by date, and events of one day by number. */
    static final Comparator<Event> BY_DAY = Comparator.comparing(Event::date).thenComparing(Event::number);

    /** The kind of event. */
    public EventType type() {
        return details.type();
    }

    /** The contradiction with the assessment, of an event that has one. */
    AgainstAssessment contradicted() {
        return Objects.requireNonNull(against, "the event does not go against its assessment");
    }
}
