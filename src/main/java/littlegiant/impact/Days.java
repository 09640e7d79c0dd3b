package littlegiant.impact;

import java.time.LocalDate;
import java.util.Optional;
import littlegiant.facts.Fault;
import littlegiant.wording.Template;

/** The days for which something can be decided. */
final class Days {
    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    private static final Template DAY =
            Template.of("评估日 {0} 应在 {1} 与 {2} 之间", "the day {0} must be between {1} and {2}");

    private Days() {}

    /** What is wrong with a day; empty where nothing is. */
    static Optional<Fault> fault(LocalDate asOf) {
        return asOf.isBefore(FIRST) || asOf.isAfter(LAST)
                ? Optional.of(new Fault("/asOf", DAY.with(asOf, FIRST, LAST)))
                : Optional.empty();
    }
}
