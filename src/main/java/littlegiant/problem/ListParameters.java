package littlegiant.problem;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Parses the query parameters that lists have in common, {@code from}, {@code to} and {@code limit}, and collects the
 * faults of all parameters, so that a caller gets them in one answer. Not safe for concurrent use.
 */
public final class ListParameters {
    /** The page size if the parameter {@code limit} is absent. */
    public static final int USUAL_PAGE = 50;

    private static final String FROM = "from";
    private static final String TO = "to";
    private static final Pattern LIMIT = Pattern.compile("[1-9]\\d{0,4}");
    private static final Template ONCE = Template.of("参数 {0} 只能给一次", "give {0} once only");
    private static final Template NO_MOMENT = Template.of(
            "{0} 应为日期(2017-06-30)或带时区的时刻(2017-06-30T08:00:00Z),而给出的是“{1}”",
            "{0} must be a day (2017-06-30) or a moment with its zone (2017-06-30T08:00:00Z), not \"{1}\"");
    private static final Template BACKWARDS = Template.of("from {0} 晚于 to {1}", "from {0} is after to {1}");
    private static final Template NO_LIMIT =
            Template.of("limit 应为 1 至 {0} 的整数,而给出的是“{1}”", "limit must be a whole number from 1 to {0}, not \"{1}\"");

    private final MultivaluedMap<String, String> given;
    private final ZoneId zone;
    private final List<Text> faults = new ArrayList<>(0);

    /**
     * A span of time.
     *
     * @param from the first moment, null for no lower bound
     * @param to the moment after the last one, null for no upper bound
     */
    public record TimeSpan(@Nullable Instant from, @Nullable Instant to) {}

    /**
     * Adds a fault for each parameter that is given more than once.
     *
     * @param given the parameters of the URL
     * @param zone the time zone in which a day begins
     */
    public ListParameters(MultivaluedMap<String, String> given, ZoneId zone) {
        this.given = given;
        this.zone = zone;
        given.forEach((name, values) -> {
            if (values.size() > 1) {
                faults.add(ONCE.with(name));
            }
        });
    }

    /** The value of a parameter; empty if it is absent, or an empty text like an unfilled form field. */
    public Optional<String> value(String name) {
        return Optional.ofNullable(given.getFirst(name)).filter(value -> !value.isEmpty());
    }

    /** Adds a fault that the caller found in a parameter. */
    public void add(Text fault) {
        faults.add(fault);
    }

    /** The faults found so far, in the order in which they were found. */
    public List<Text> faults() {
        return List.copyOf(faults);
    }

    /** Parses {@code from} and {@code to}, each a day or a moment (ISO 8601); {@code to} includes the whole day. */
    public TimeSpan span() {
        Instant from = moment(FROM, 0);
        Instant to = moment(TO, 1);
        if (from != null && to != null && from.isAfter(to)) {
            faults.add(BACKWARDS.with(given.getFirst(FROM), given.getFirst(TO)));
        }
        return new TimeSpan(from, to);
    }

    /** Parses {@code limit}, from 1 to {@code most}; {@link #USUAL_PAGE} if it is absent or faulty. */
    public int limit(int most) {
        Optional<String> written = value("limit");
        if (written.isEmpty()) {
            return USUAL_PAGE;
        }
        OptionalInt limit = limit(written.get(), most);
        if (limit.isEmpty()) {
            faults.add(wrongLimit(written.get(), most));
        }
        return limit.orElse(USUAL_PAGE);
    }

    /** Parses a page size from 1 to {@code most}; empty if the text is none. */
    public static OptionalInt limit(String written, int most) {
        if (!LIMIT.matcher(written).matches() || Integer.parseInt(written) > most) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(written));
    }

    /** The message for a text that is no page size from 1 to {@code most}. */
    public static Text wrongLimit(String written, int most) {
        return NO_LIMIT.with(most, written);
    }

    private @Nullable Instant moment(String name, int daysAfter) {
        Optional<String> value = value(name);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return value.get().length() == "2017-06-30".length()
                    ? LocalDate.parse(value.get())
                            .plusDays(daysAfter)
                            .atStartOfDay(zone)
                            .toInstant()
                    : Instant.parse(value.get());
        } catch (DateTimeException noMoment) {
            faults.add(NO_MOMENT.with(name, value.get()));
            return null;
        }
    }
}
