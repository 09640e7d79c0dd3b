package littlegiant.access;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.records.AuditFilter;
import littlegiant.records.AuditTrail;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of the audit trail.
 *
 * @param before the number before which the page begins
 * @param format of an export
 */
public record AuditQuery(AuditFilter filter, long before, int limit, String format) {
    private static final int USUAL_PAGE = 50;
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");
    private static final Pattern WHAT = Pattern.compile("[a-z][a-z.-]{0,99}");
    private static final Text BETWEEN = Text.of(";", "; ");
    private static final Template ONCE = Template.of("参数 {0} 只能给一次", "give {0} once only");
    private static final Template NO_MOMENT = Template.of(
            "{0} 应为日期(2026-06-30)或带时区的时刻(2026-06-30T08:00:00Z),而给出的是“{1}”",
            "{0} must be a day (2026-06-30) or a moment with its zone (2026-06-30T08:00:00Z), not \"{1}\"");
    private static final Template BACKWARDS = Template.of("from {0} 晚于 to {1}", "from {0} is after to {1}");
    private static final Template NO_WHAT = Template.of(
            "what“{0}”应为事项名称或其首段,如 user.changed 或 user",
            "what \"{0}\" must be the name of what was done or its first part, such as user.changed or user");
    private static final Template NO_LIMIT =
            Template.of("limit 应为 1 至 {0} 的整数,而给出的是“{1}”", "limit must be a whole number from 1 to {0}, not \"{1}\"");
    private static final Template NO_MARK =
            Template.of("after 应为上一页的 next,而给出的是“{0}”", "after must be next of the page before, not \"{0}\"");
    private static final Template NO_FORMAT =
            Template.of("format 应为 ndjson 或 csv,而给出的是“{0}”", "format must be ndjson or csv, not \"{0}\"");

    /**
     * Reads parameters; a 400 problem that says all that is wrong with them. Those that a method does not declare are
     * refused before, by {@link littlegiant.problem.UnknownParameters}.
     */
    public static AuditQuery read(MultivaluedMap<String, String> given, Clock clock, Language language) {
        List<Text> faults = new ArrayList<>(0);
        given.forEach((name, values) -> {
            if (values.size() > 1) {
                faults.add(ONCE.with(name));
            }
        });
        Optional<String> what = value(given, "what");
        what.filter(text -> !WHAT.matcher(text).matches()).ifPresent(text -> faults.add(NO_WHAT.with(text)));
        Instant from = moment(given, "from", 0, clock.getZone(), faults);
        Instant to = moment(given, "to", 1, clock.getZone(), faults);
        if (from != null && to != null && from.isAfter(to)) {
            faults.add(BACKWARDS.with(given.getFirst("from"), given.getFirst("to")));
        }
        int limit = USUAL_PAGE;
        Optional<String> limited = value(given, "limit");
        if (limited.isPresent()) {
            limit = limit(limited.get()).orElse(0);
            if (limit == 0) {
                faults.add(NO_LIMIT.with(AuditTrail.LARGEST_PAGE, limited.get()));
            }
        }
        Optional<String> after = value(given, "after");
        after.filter(text -> !NUMBER.matcher(text).matches()).ifPresent(text -> faults.add(NO_MARK.with(text)));
        String format = value(given, "format").orElse("ndjson");
        if (!format.equals("ndjson") && !format.equals("csv")) {
            faults.add(NO_FORMAT.with(format));
        }
        if (!faults.isEmpty()) {
            throw Problems.of(ProblemKind.BAD_REQUEST, Text.join(BETWEEN, faults), language);
        }
        return new AuditQuery(
                new AuditFilter(value(given, "who").orElse(null), what.orElse(null), from, to),
                after.map(Long::parseLong).orElse(Long.MAX_VALUE),
                limit,
                format);
    }

    private static Optional<Integer> limit(String text) {
        return Optional.of(text)
                .filter(number -> NUMBER.matcher(number).matches() && number.length() < 6)
                .map(Integer::parseInt)
                .filter(number -> number <= AuditTrail.LARGEST_PAGE);
    }

    private static Optional<String> value(MultivaluedMap<String, String> given, String name) {
        return Optional.ofNullable(given.getFirst(name)).filter(value -> !value.isEmpty());
    }

    /** A day begins at its midnight; the last day of a span is in it whole. */
    private static @Nullable Instant moment(
            MultivaluedMap<String, String> given, String name, int daysAfter, ZoneId zone, List<Text> faults) {
        Optional<String> value = value(given, name);
        if (value.isEmpty()) {
            return null;
        }
        try {
            return value.get().length() == "2026-06-30".length()
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
