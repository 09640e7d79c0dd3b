package littlegiant.submission;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import littlegiant.facts.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What was read from a submission.
 *
 * @param value what was submitted, null where there are faults
 * @param faults everything that is wrong with it, empty where nothing is
 */
public record Submitted<T>(@Nullable T value, List<Fault> faults) {

    public Submitted {
        faults = List.copyOf(faults);
        if ((value == null) == faults.isEmpty()) {
            throw new IllegalArgumentException("either a value or faults: " + value + ", " + faults);
        }
    }

    /** What was submitted; where anything is wrong with it, throws what is made of all of it. */
    public T orElseThrow(Function<List<Fault>, ? extends RuntimeException> refusal) {
        if (!faults.isEmpty()) {
            throw refusal.apply(faults);
        }
        // The constructor sees to it: without faults there is a value.
        return Objects.requireNonNull(value);
    }

    /** What was submitted, for those who have seen that it has no faults; throws {@link IllegalStateException} else. */
    public T accepted() {
        return orElseThrow(wrong -> new IllegalStateException(wrong.toString()));
    }

    static <T> Submitted<T> refused(Fault fault) {
        return new Submitted<>(null, List.of(fault));
    }
}
