package littlegiant.programme;

import java.math.BigDecimal;
import littlegiant.facts.Stage;
import org.jspecify.annotations.Nullable;

/** What an official did, in so far as one kind of event differs from another. */
public sealed interface EventDetails {

    /** The kind of event that it is. */
    EventType type();

    /**
     * Selected for the programme (三(一)1).
     *
     * @param cohort the year whose selection it was
     * @param stage the stage in which the enterprise was selected
     */
    record Selected(int cohort, Stage stage) implements EventDetails {
        @Override
        public EventType type() {
            return EventType.SELECTED;
        }
    }

    /** Put into a stage by an official; no figure ever does. */
    record StageAssigned(Stage stage) implements EventDetails {
        @Override
        public EventType type() {
            return EventType.STAGE_ASSIGNED;
        }
    }

    /** Taken into cultivation (四(一)). */
    record Cultivated() implements EventDetails {
        @Override
        public EventType type() {
            return EventType.CULTIVATED;
        }
    }

    /** Recognised as a little giant (四(二)). */
    record Recognised() implements EventDetails {
        @Override
        public EventType type() {
            return EventType.RECOGNISED;
        }
    }

    /** Deprived of the recognition (四(三)). */
    record Revoked() implements EventDetails {
        @Override
        public EventType type() {
            return EventType.REVOKED;
        }
    }

    /**
     * Given a support measure (三 and 五).
     *
     * @param measure the id of the measure
     * @param amount what was paid, in yuan; null for a measure that pays nothing
     * @param pooled whether the amount came out of the measure's pool
     * @param stage the stage that opened the measure; null for one that is open to every stage
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
     * An earlier event was a mistake and is void.
     *
     * @param voids the number of that event in the enterprise's life
     */
    record Corrected(int voids) implements EventDetails {
        @Override
        public EventType type() {
            return EventType.CORRECTED;
        }
    }
}
