package littlegiant.submission;

import java.util.List;
import littlegiant.facts.Fault;

/**
 * What was read from a submission.
 *
 * @param value what was submitted, null where there are faults
 * @param faults everything that is wrong with it, empty where nothing is
 */
public record Submitted<T>(T value, List<Fault> faults) {

    public Submitted {
        faults = List.copyOf(faults);
        if ((value == null) == faults.isEmpty()) {
            throw new IllegalArgumentException("either a value or faults: " + value + ", " + faults);
        }
    }

    static <T> Submitted<T> refused(Fault fault) {
        return new Submitted<>(null, List.of(fault));
    }
}
