package littlegiant.ruleset.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** A day as policies, rules and cases write it: {@code 2018-01-01}, of a year that a policy can be about. */
public final class IsoDate {
    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2999;

    private IsoDate() {}

    /** The day; empty where that is none. */
    public static Optional<LocalDate> read(String written) {
        try {
            LocalDate day = LocalDate.parse(written);
            return Optional.of(day).filter(one -> one.getYear() >= FIRST_YEAR && one.getYear() <= LAST_YEAR);
        } catch (DateTimeException noDay) {
            return Optional.empty();
        }
    }
}
