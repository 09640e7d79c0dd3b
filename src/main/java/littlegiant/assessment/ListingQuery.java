package littlegiant.assessment;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import littlegiant.facts.CreditCode;
import littlegiant.problem.ListParameters;
import littlegiant.records.AssessmentRepository;
import littlegiant.records.Filter;
import littlegiant.ruleset.language.Outcome;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Parses the query parameters of a listing and collects all faults. Unknown parameters are refused earlier, by
 * {@link littlegiant.problem.UnknownParameters}.
 */
final class ListingQuery {
    private static final String CREDIT_CODE = "creditCode";

    private static final Pattern DECISION = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,99}");
    private static final Pattern RELEASE = Pattern.compile("sha256:[0-9a-f]{64}");
    private static final String OUTCOMES =
            Arrays.stream(Outcome.values()).map(Enum::name).collect(Collectors.joining(", "));

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
    private static final Text NO_MARK = Text.of(
            "after 不是本次筛选所得的翻页标记;请原样使用上一页的 next,且不要改变筛选条件",
            "after is no mark of this listing: use next of the page before as it is, with the same filters");

    private final ListParameters parameters;

    private ListingQuery(ListParameters parameters) {
        this.parameters = parameters;
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
        return new ListingQuery(new ListParameters(given, zone)).read(others);
    }

    private ListingQueryResult read(List<String> others) {
        String creditCode = creditCode();
        String decision = checked("decision", value -> DECISION.matcher(value).matches(), NO_DECISION);
        String outcome = outcome();
        String release = checked("release", value -> RELEASE.matcher(value).matches(), NO_RELEASE);
        ListParameters.TimeSpan span = parameters.span();
        Filter filter = new Filter(creditCode, decision, outcome, release, span.from(), span.to());
        int limit = others.contains("limit")
                ? parameters.limit(AssessmentRepository.LARGEST_PAGE)
                : ListParameters.USUAL_PAGE;
        Optional<UUID> after = Optional.empty();
        Optional<String> mark = others.contains("after") ? parameters.value("after") : Optional.empty();
        if (mark.isPresent() && parameters.faults().isEmpty()) {
            after = PageCursor.read(mark.get(), filter);
            if (after.isEmpty()) {
                parameters.add(NO_MARK);
            }
        }
        return new ListingQueryResult(filter, after, limit, parameters.faults());
    }

    private @Nullable String checked(String name, Predicate<String> good, Template fault) {
        String value = parameters.value(name).orElse(null);
        if (value != null && !good.test(value)) {
            parameters.add(fault.with(value));
        }
        return value;
    }

    /** Codes with a wrong check character are accepted, since they may have been submitted as verified. */
    private @Nullable String creditCode() {
        String value = parameters.value(CREDIT_CODE).orElse(null);
        if (value == null) {
            return null;
        }
        String code = CreditCode.inCapitals(value);
        if (!CreditCode.isWellFormed(code)) {
            parameters.add(CODE.with(value));
        }
        return code;
    }

    private @Nullable String outcome() {
        String value = parameters.value("outcome").orElse(null);
        if (value != null
                && Arrays.stream(Outcome.values()).noneMatch(o -> o.name().equals(value))) {
            parameters.add(NO_OUTCOME.with(value, OUTCOMES));
        }
        return value;
    }
}
