package littlegiant.programme;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an enterprise in the programme, as its paper says. An event is never edited: a mistake is
 * made void by a {@link EventDetails.Corrected}.
 *
 * @param number its place in the enterprise's life as recorded, from 1
 * @param date the day on which it took effect, which may lie before the days of events recorded earlier
 * @param official who answers for it
 * @param document the number of the document that says it; null where there is none
 * @param reason why; null where none was given
 * @param assessment the id of the assessment that it rests on; null where it rests on none
 * @param recordedAt when the service took it down
 * @param policy the id of the policy under which it happened
 * @param against what that assessment says otherwise; null where it does not
 */
public record Event(
        int number,
        EventDetails act,
        LocalDate date,
        String official,
        @Nullable String document,
        @Nullable String reason,
        @Nullable String assessment,
        Instant recordedAt,
        String policy,
        @Nullable AgainstAssessment against) {

    /** The order in which events took effect; those of one day in the order in which they were recorded. */
    static final Comparator<Event> BY_DAY = Comparator.comparing(Event::date).thenComparing(Event::number);

    /** The kind of event. */
    public EventType type() {
        return act.type();
    }

    /** What the assessment says otherwise, of an event that goes against it. */
    AgainstAssessment contradicted() {
        return Objects.requireNonNull(against, "the event does not go against its assessment");
    }
}
