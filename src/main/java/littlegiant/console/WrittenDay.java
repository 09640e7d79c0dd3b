package littlegiant.console;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a day as people write it, the year first: 2017-06-30, 2017/6/30, 2017年6月30日, 20170630. */
final class WrittenDay {
    private static final Pattern PARTS =
            Pattern.compile("(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?|(\\d{4})(\\d{2})(\\d{2})");

    private WrittenDay() {}

    /** The day; empty where none is written, or one that the calendar does not have. */
    static Optional<LocalDate> read(String written) {
        Matcher parts = PARTS.matcher(written.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        int first = parts.group(1) == null ? 4 : 1;
        try {
            return Optional.of(LocalDate.of(
                    Integer.parseInt(parts.group(first)),
                    Integer.parseInt(parts.group(first + 1)),
                    Integer.parseInt(parts.group(first + 2))));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** A day as the interface takes it, 2017-06-30; what cannot be read as one stays as it is written, to be refused. */
    static String standard(String written) {
        return read(written).map(LocalDate::toString).orElse(written);
    }
}
