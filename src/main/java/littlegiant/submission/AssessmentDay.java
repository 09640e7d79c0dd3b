package littlegiant.submission;

import java.time.LocalDate;
import java.util.Optional;
import littlegiant.facts.Fault;
import littlegiant.wording.Template;

/** Checks the day of an assessment. */
public final class AssessmentDay {
    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2100, 12, 31);
    private static final Template DAY =
            Template.of("评估日 {0} 应在 {1} 与 {2} 之间", "the day {0} must be between {1} and {2}");

    private AssessmentDay() {}

    /** The fault of a day, at {@code /asOf}; empty if it is accepted. */
    public static Optional<Fault> fault(LocalDate asOf) {
        return asOf.isBefore(FIRST) || asOf.isAfter(LAST)
                ? Optional.of(new Fault("/asOf", DAY.with(asOf, FIRST, LAST)))
                : Optional.empty();
    }
}
