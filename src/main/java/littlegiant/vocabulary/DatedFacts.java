package littlegiant.vocabulary;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import littlegiant.facts.Enterprise;
import littlegiant.facts.IntellectualProperty;
import littlegiant.facts.Violation;

/**
 * The dates that a condition compares with its look-back period.
 *
 * @param listed the dates of an enterprise's facts, whatever else is known of them
 */
record DatedFacts(LookBack lookBack, Function<Enterprise, Stream<LocalDate>> listed) {

    /** The dated facts of the condition itself, without its parts; empty if it has no look-back period. */
    static Optional<DatedFacts> of(Condition condition) {
        if (condition instanceof NoViolation none) {
            return of(none.filter());
        }
        if (condition instanceof ViolationFound found) {
            return of(found.filter());
        }
        if (condition instanceof Comparison comparison) {
            if (comparison.quantity() instanceof ViolationCount count) {
                return of(count.filter());
            }
            if (comparison.quantity() instanceof ValidRights rights && rights.lookBack() != null) {
                return Optional.of(new DatedFacts(rights.lookBack(), enterprise -> granted(enterprise, rights)));
            }
        }
        return Optional.empty();
    }

    private static Optional<DatedFacts> of(ViolationFilter filter) {
        return filter.lookBack() == null
                ? Optional.empty()
                : Optional.of(new DatedFacts(filter.lookBack(), enterprise -> decided(enterprise, filter)));
    }

    private static Stream<LocalDate> granted(Enterprise enterprise, ValidRights rights) {
        return enterprise.intellectualProperty() == null
                ? Stream.empty()
                : enterprise.intellectualProperty().stream()
                        .filter(right -> rights.types().contains(right.type()))
                        .map(IntellectualProperty::grantedOn)
                        .filter(Objects::nonNull);
    }

    private static Stream<LocalDate> decided(Enterprise enterprise, ViolationFilter filter) {
        return enterprise.violations() == null
                ? Stream.empty()
                : enterprise.violations().stream()
                        .filter(record -> filter.grounds().contains(record.kind()))
                        .map(Violation::decidedOn)
                        .filter(Objects::nonNull);
    }

    /** The look-back period as a bound on the age of a date. */
    Bound bound() {
        return new Bound(lookBack.written(), Comparator.LESS_THAN);
    }

    /** The dates of the enterprise's facts, including those that are too old. */
    Stream<LocalDate> days(Enterprise enterprise) {
        return listed.apply(enterprise);
    }
}
