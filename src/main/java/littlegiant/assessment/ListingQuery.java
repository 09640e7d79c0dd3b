package littlegiant.assessment;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import littlegiant.facts.CreditCode;
import littlegiant.records.AssessmentRepository;
import littlegiant.records.Filter;
import littlegiant.ruleset.language.Outcome;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Parses the query parameters of a listing and collects all faults. Unknown parameters are refused earlier, by {@link
 * littlegiant.problem.UnknownParameters}.
 */
final class ListingQuery {
    private static final String CREDIT_CODE = "creditCode";
    static final int USUAL_PAGE = 50;

    private static final Pattern DECISION = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,99}");
    private static final Pattern RELEASE = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final Pattern LIMIT = Pattern.compile("[1-9]\\d{0,4}");
    private static final String OUTCOMES =
            Arrays.stream(Outcome.values()).map(Enum::name).collect(Collectors.joining(", "));

    private static final Template ONCE = Template.of("参数 {0} 只能给一次", "give {0} once only");
    private static final Template CODE = Template.of(
            "creditCode“{0}”不是统一社会信用代码(18 位数字或大写字母,不含 I、O、S、V、Z)",
            "creditCode \"{0}\" is no unified social credit code (18 digits or capital letters, without I, O, S, V,"
                    + " Z)");
    private static final Template NO_DECISION = Template.of(
            "decision“{0}”不是决定的名称;应如 cultivation", "decision \"{0}\" is no name of a decision, such as cultivation");
    private static final Template NO_OUTCOME =
            Template.of("没有结果“{0}”;outcome 可为:{1}", "there is no outcome \"{0}\"; outcome is one of: {1}");
    private static final Template NO_RELEASE = Template.of(
            "release“{0}”应为 sha256: 加 64 位十六进制小写数字",
            "release \"{0}\" must be sha256: and 64 lower-case hexadecimal digits");
    private static final Template NO_MOMENT = Template.of(
            "{0} 应为日期(2017-06-30)或带时区的时刻(2017-06-30T08:00:00Z),而给出的是“{1}”",
            "{0} must be a day (2017-06-30) or a moment with its zone (2017-06-30T08:00:00Z), not \"{1}\"");
    private static final Template BACKWARDS = Template.of("from {0} 晚于 to {1}", "from {0} is after to {1}");
    private static final Template NO_LIMIT =
            Template.of("limit 应为 1 至 {0} 的整数,而给出的是“{1}”", "limit must be a whole number from 1 to {0}, not \"{1}\"");
    private static final Text NO_MARK = Text.of(
            "after 不是本次筛选所得的翻页标记;请原样使用上一页的 next,且不要改变筛选条件",
            "after is no mark of this listing: use next of the page before as it is, with the same filters");

    private final MultivaluedMap<String, String> given;
    private final ZoneId zone;
    private final List<Text> faults = new ArrayList<>(0);

    private ListingQuery(MultivaluedMap<String, String> given, ZoneId zone) {
        this.given = given;
        this.zone = zone;
    }

    /**
     * The parsed parameters.
     *
     * @param after the end of the previous page, empty for the first page
     * @param faults the faults
     */
    record ListingQueryResult(Filter filter, Optional<UUID> after, int limit, List<Text> faults) {}

    /**
     * Parses query parameters.
     *
     * @param given the parameters of the URL
     * @param others the parameters that the method has besides the filters
     * @param zone the time zone of dates
     */
    static ListingQueryResult read(MultivaluedMap<String, String> given, List<String> others, ZoneId zone) {
        return new ListingQuery(given, zone).read(others);
    }

    private ListingQueryResult read(List<String> others) {
        given.forEach((name, values) -> {
            if (values.size() > 1) {
                faults.add(ONCE.with(name));
            }
        });
        Filter filter = new Filter(
                creditCode(),
                checked("decision", value -> DECISION.matcher(value).matches(), NO_DECISION),
                outcome(),
                checked("release", value -> RELEASE.matcher(value).matches(), NO_RELEASE),
                moment("from", 0),
                moment("to", 1));
        if (filter.from() != null && filter.to() != null && filter.from().isAfter(filter.to())) {
            faults.add(BACKWARDS.with(given.getFirst("from"), given.getFirst("to")));
        }
        int limit = others.contains("limit") ? limit() : USUAL_PAGE;
        Optional<UUID> after = Optional.empty();
        if (others.contains("after") && value("after") != null && faults.isEmpty()) {
            after = PageCursor.read(value("after"), filter);
            if (after.isEmpty()) {
                faults.add(NO_MARK);
            }
        }
        return new ListingQueryResult(filter, after, limit, faults);
    }

    /** The parameter's value; null if it is absent, or empty like an unfilled form field. */
    private @Nullable String value(String name) {
        String value = given.getFirst(name);
        return value == null || value.isEmpty() ? null : value;
    }

    private @Nullable String checked(String name, Predicate<String> good, Template fault) {
        String value = value(name);
        if (value != null && !good.test(value)) {
            faults.add(fault.with(value));
        }
        return value;
    }

    /** Codes with a wrong check character are accepted, since they may have been submitted as verified. */
    private @Nullable String creditCode() {
        String value = value(CREDIT_CODE);
        if (value == null) {
            return null;
        }
        String code = CreditCode.inCapitals(value);
        if (!CreditCode.isWellFormed(code)) {
            faults.add(CODE.with(value));
        }
        return code;
    }

    private @Nullable String outcome() {
        String value = value("outcome");
        if (value != null
                && Arrays.stream(Outcome.values()).noneMatch(o -> o.name().equals(value))) {
            faults.add(NO_OUTCOME.with(value, OUTCOMES));
        }
        return value;
    }

    /** A day begins at its midnight; the last day of a span is in it whole. */
    private @Nullable Instant moment(String name, int daysAfter) {
        String value = value(name);
        if (value == null) {
            return null;
        }
        try {
            return value.length() == "2017-06-30".length()
                    ? LocalDate.parse(value)
                            .plusDays(daysAfter)
                            .atStartOfDay(zone)
                            .toInstant()
                    : Instant.parse(value);
        } catch (DateTimeException noMoment) {
            faults.add(NO_MOMENT.with(name, value));
            return null;
        }
    }

    private int limit() {
        String value = value("limit");
        if (value == null) {
            return USUAL_PAGE;
        }
        if (!LIMIT.matcher(value).matches() || Integer.parseInt(value) > AssessmentRepository.LARGEST_PAGE) {
            faults.add(NO_LIMIT.with(AssessmentRepository.LARGEST_PAGE, value));
            return USUAL_PAGE;
        }
        return Integer.parseInt(value);
    }
}
