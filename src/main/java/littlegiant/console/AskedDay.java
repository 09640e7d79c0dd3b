package littlegiant.console;

import java.time.LocalDate;
import littlegiant.facts.Fault;
import littlegiant.submission.AssessmentDay;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The day for which to foresee what a change of the rules would do, as a form asks for it.
 *
 * @param written what stands in the form
 * @param day null where what is written is no day, or not one for which anybody can be assessed
 * @param fault why not; null where it is one
 */
public record AskedDay(
        String written, @Nullable LocalDate day, @Nullable Fault fault) {
    /** Why it is no day to foresee for, in words; null where it is one. */
    public @Nullable Text why() {
        return fault == null ? null : fault.message();
    }

    /** A day that nobody had to write. */
    static AskedDay of(LocalDate day) {
        return new AskedDay(day.toString(), day, null);
    }

    /** A day as a person wrote it; today where nothing is written. */
    static AskedDay read(@Nullable String field, LocalDate today) {
        if (field == null || field.isBlank()) {
            return of(today);
        }
        String written = field.strip();
        LocalDate day = WrittenDay.read(written).orElse(null);
        if (day == null) {
            return new AskedDay(written, null, new Fault("/asOf", AssessText.NO_DAY.with(written)));
        }
        return AssessmentDay.fault(day)
                .map(fault -> new AskedDay(written, null, fault))
                .orElseGet(() -> new AskedDay(written, day, null));
    }
}
