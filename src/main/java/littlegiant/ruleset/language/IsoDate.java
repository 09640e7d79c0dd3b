package littlegiant.ruleset.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A date in the form that policies, rules and cases use, {@code 2018-01-01}, in the range of years that a policy can be
 * about.
 */
public final class IsoDate {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private IsoDate() {}

    /** The date; empty if the text is none. */
    public static Optional<LocalDate> read(String written) {
        try {
            LocalDate day = LocalDate.parse(written);
            return Optional.of(day).filter(one -> one.getYear() >= FIRST_YEAR && one.getYear() <= LAST_YEAR);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
