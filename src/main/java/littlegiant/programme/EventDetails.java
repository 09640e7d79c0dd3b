package littlegiant.programme;

import java.math.BigDecimal;
import littlegiant.facts.Stage;
import org.jspecify.annotations.Nullable;

/** The properties of an event that depend on its type. */
public sealed interface EventDetails {

    /** The type of the event. */
    EventType type();

    /**
     * The enterprise was selected for the programme (三(一)1).
     *
     * @param cohort the year of the selection
     * @param stage the stage in which it was selected
     */
    record Selected(int cohort, Stage stage) implements EventDetails {
        @Override
        public EventType type() {
            return EventType.SELECTED;
        }
    }

    /** An official assigned a stage. */
    record StageAssigned(Stage stage) implements EventDetails {
        @Override
        public EventType type() {
            return EventType.STAGE_ASSIGNED;
        }
    }

    /** The enterprise was taken into cultivation (四(一)). */
    record Cultivated() implements EventDetails {
        @Override
        public EventType type() {
            return EventType.CULTIVATED;
        }
    }

    /** The enterprise was recognised as a little giant (四(二)). */
    record Recognised() implements EventDetails {
        @Override
        public EventType type() {
            return EventType.RECOGNISED;
        }
    }

    /** The recognition was revoked (四(三)). */
    record Revoked() implements EventDetails {
        @Override
        public EventType type() {
            return EventType.REVOKED;
        }
    }

    /**
     * The enterprise was given a support measure (三 and 五).
     *
     * @param measure the id of the measure
     * @param amount the amount paid, in yuan; null for a measure without payment
     * @param pooled whether the amount came from the measure's pool
     * @param stage the stage that opened the measure; null for a measure open to every stage
     */
    record SupportGiven(
            String measure,
            @Nullable BigDecimal amount,
            boolean pooled,
            @Nullable Stage stage) implements EventDetails {
        @Override
        public EventType type() {
            return EventType.SUPPORT_GIVEN;
        }
    }

    /**
     * An earlier event is voided as a mistake.
     *
     * @param voids the number of that event in the enterprise's history
     */
    record Corrected(int voids) implements EventDetails {
        @Override
        public EventType type() {
            return EventType.CORRECTED;
        }
    }
}
