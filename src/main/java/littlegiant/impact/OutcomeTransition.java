package littlegiant.impact;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From what to what something goes.
 *
 * @param before null where there was nothing
 * @param after null where there is nothing any more
 */
record OutcomeTransition<T extends Enum<T>>(
        @Nullable T before, @Nullable T after) {

    /** Whether it stays what it is. */
    boolean isNone() {
        return before == after;
    }

    /** How many go from what to what. */
    record CountedTransition<T extends Enum<T>>(OutcomeTransition<T> move, long count) {}

    /** The moves with their counts, in the order of what they come from and what they go to. */
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
