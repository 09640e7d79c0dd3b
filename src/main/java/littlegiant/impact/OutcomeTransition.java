package littlegiant.impact;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A change from one value to another.
 *
 * @param before null if there was none
 * @param after null if there is none
 */
record OutcomeTransition<T extends Enum<T>>(
        @Nullable T before, @Nullable T after) {

    /** Whether both values are equal. */
    boolean isNone() {
        return before == after;
    }

    /** A change and how often it occurs. */
    record CountedTransition<T extends Enum<T>>(OutcomeTransition<T> move, long count) {}

    /** The changes with their counts, ordered by old and then new value. */
    static <T extends Enum<T>> List<CountedTransition<T>> sorted(Map<OutcomeTransition<T>, Long> counts) {
        Comparator<T> order = Comparator.nullsFirst(Comparator.naturalOrder());
        return counts.entrySet().stream()
                .map(entry -> new CountedTransition<>(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(
                                (CountedTransition<T> one) -> one.move().before(), order)
                        .thenComparing(one -> one.move().after(), order))
                .toList();
    }
}
