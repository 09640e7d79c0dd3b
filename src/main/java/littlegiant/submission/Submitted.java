package littlegiant.submission;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import littlegiant.facts.Fault;
import org.jspecify.annotations.Nullable;

/**
 * The result of reading a submission.
 *
 * @param value the value, null if there are faults
 * @param faults the faults; empty if there are none
 */
public record Submitted<T>(@Nullable T value, List<Fault> faults) {

    public Submitted {
        faults = List.copyOf(faults);
        if ((value == null) == faults.isEmpty()) {
            throw new IllegalArgumentException("either a value or faults: " + value + ", " + faults);
        }
    }

    /** The value; if there are faults, throws the exception that {@code refusal} builds from them. */
    public T orElseThrow(Function<List<Fault>, ? extends RuntimeException> refusal) {
        if (!faults.isEmpty()) {
            throw refusal.apply(faults);
        }
        // The constructor ensures a value if there are no faults.
        return Objects.requireNonNull(value);
    }

    /**
     * The value, for callers that have checked that there are no faults.
     *
     * @throws IllegalStateException if there are faults
     */
    public T accepted() {
        return orElseThrow(wrong -> new IllegalStateException(wrong.toString()));
    }

    static <T> Submitted<T> refused(Fault fault) {
        return new Submitted<>(null, List.of(fault));
    }
}
