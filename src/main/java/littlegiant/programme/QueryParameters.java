package littlegiant.programme;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import littlegiant.facts.CreditCode;
import littlegiant.facts.Fault;
import littlegiant.problem.InvalidPlace;
import littlegiant.problem.ProblemKind;
import littlegiant.problem.Problems;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Parses query parameters; throws a 400 problem for an invalid value. */
final class QueryParameters {
    static final int USUAL_PAGE = 50;
    static final int LARGEST_PAGE = 500;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;
    private static final Template NUMBER = Template.of(
            "参数 {0} 应为 {1} 到 {2} 的整数,而给出的是“{3}”", "{0} must be a whole number from {1} to {2}, not \"{3}\"");
    private static final Template CODE =
            Template.of("“{0}”不是统一社会信用代码(18 位)", "\"{0}\" is no unified social credit code (18 characters)");
    private static final Template UNKNOWN = Template.of(
            "没有企业 {0} 的评估记录;企业自首次记录评估起进入名册",
            "no assessment of an enterprise {0} was recorded: it is in the registry from its first one");
    private static final Template CONFLICT_DETAIL = Template.of(
            "该事件与企业的经历或资金池不符,未记录:{0}",
            "the event does not fit the enterprise's life or the pool and was not recorded: {0}");

    private QueryParameters() {}

    static int limit(String limit, Language language) {
        return limit == null ? USUAL_PAGE : number("limit", limit, 1, LARGEST_PAGE, language);
    }

    /** The requested year, or the year of {@code today} if the parameter is empty. */
    static int year(String year, LocalDate today, Language language) {
        return year == null ? today.getYear() : number("year", year, FIRST_YEAR, LAST_YEAR, language);
    }

    /** The code after which a page begins; empty if none is given. */
    static Optional<String> after(String after, Language language) {
        Optional<String> code = Optional.ofNullable(after).map(CreditCode::inCapitals);
        if (code.isPresent() && !CreditCode.isWellFormed(code.get())) {
            throw Problems.of(ProblemKind.BAD_REQUEST, CODE.with(shortened(after)), language);
        }
        return code;
    }

    /** The number before which a page begins; the greatest integer if none is given. */
    static int before(String before, Language language) {
        return before == null ? Integer.MAX_VALUE : number("before", before, 1, Integer.MAX_VALUE, language);
    }

    private static int number(String name, String written, int least, int most, Language language) {
        try {
            int number = Integer.parseInt(written);
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException noNumber) {
            // Reported below, like a number out of range.
        }
        throw Problems.of(ProblemKind.BAD_REQUEST, NUMBER.with(name, least, most, shortened(written)), language);
    }

    static HttpProblem unknown(String creditCode, Language language) {
        return Problems.notFound(UNKNOWN.with(shortened(creditCode)), language);
    }

    /** The 409 problem for an event that is impossible in the history. */
    static HttpProblem conflict(List<Fault> faults, Language language) {
        Text first = faults.get(0).message();
        return HttpProblem.builder(Problems.of(ProblemKind.CONFLICT, CONFLICT_DETAIL.with(first), language))
                .with(
                        "errors",
                        faults.stream()
                                .map(fault -> InvalidPlace.of(fault, language))
                                .toList())
                .build();
    }

    private static String shortened(String written) {
        return written.length() <= 40 ? written : written.substring(0, 40) + "…";
    }
}
