package littlegiant.access;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import littlegiant.problem.ListParameters;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.records.AuditFilter;
import littlegiant.records.AuditTrail;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * The query parameters of the audit trail.
 *
 * @param before the number before which the page begins
 * @param format the format of an export
 */
public record AuditQuery(AuditFilter filter, long before, int limit, String format) {
    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");
    private static final Pattern WHAT = Pattern.compile("[a-z][a-z.-]{0,99}");
    private static final Text BETWEEN = Text.of(";", "; ");
    private static final Template NO_WHAT = Template.of(
            "what“{0}”应为事项名称或其首段,如 user.changed 或 user",
            "what \"{0}\" must be the name of what was done or its first part, such as user.changed or user");
    private static final Template NO_MARK =
            Template.of("after 应为上一页的 next,而给出的是“{0}”", "after must be next of the page before, not \"{0}\"");
    private static final Template NO_FORMAT =
            Template.of("format 应为 ndjson 或 csv,而给出的是“{0}”", "format must be ndjson or csv, not \"{0}\"");

    /**
     * Parses query parameters; throws a 400 problem with all faults. Unknown parameters are refused earlier, by
     * {@link littlegiant.problem.UnknownParameters}.
     */
    public static AuditQuery read(MultivaluedMap<String, String> given, Clock clock, Language language) {
        ListParameters parameters = new ListParameters(given, clock.getZone());
        Optional<String> what = parameters.value("what");
        what.filter(text -> !WHAT.matcher(text).matches()).ifPresent(text -> parameters.add(NO_WHAT.with(text)));
        ListParameters.TimeSpan span = parameters.span();
        int limit = parameters.limit(AuditTrail.LARGEST_PAGE);
        Optional<String> after = parameters.value("after");
        after.filter(text -> !NUMBER.matcher(text).matches()).ifPresent(text -> parameters.add(NO_MARK.with(text)));
        String format = parameters.value("format").orElse("ndjson");
        if (!format.equals("ndjson") && !format.equals("csv")) {
            parameters.add(NO_FORMAT.with(format));
        }
        if (!parameters.faults().isEmpty()) {
            throw Problems.of(ProblemKind.BAD_REQUEST, Text.join(BETWEEN, parameters.faults()), language);
        }
        return new AuditQuery(
                new AuditFilter(parameters.value("who").orElse(null), what.orElse(null), span.from(), span.to()),
                after.map(Long::parseLong).orElse(Long.MAX_VALUE),
                limit,
                format);
    }
}
