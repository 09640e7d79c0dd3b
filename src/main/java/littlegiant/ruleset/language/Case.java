package littlegiant.ruleset.language;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A test case from a case file: the facts of an enterprise and the result that is expected of the rules.
 *
 * @param file the case file's path below the rules folder
 * @param line the line on which the case begins, from 1
 * @param given the facts of an enterprise, by the names in which they are submitted
 */
public record Case(
        String policy,
        String file,
        int line,
        String name,
        Subject subject,
        LocalDate asOf,
        ObjectNode given,
        Expectation expectation) {

    /** The kind of thing a case checks. */
    public enum CaseKind {
        CRITERION,
        DECISION,
        SUPPORT
    }

    /**
     * The thing a case checks.
     *
     * @param id the criterion's or ground's id, the decision's name, or {@code support}
     */
    public record Subject(CaseKind kind, String id) {}

    /** The result that a case expects. */
    public sealed interface Expectation {}

    /**
     * Expects a status or an outcome.
     *
     * @param missing the facts that must be named as missing, exactly; empty if the case does not check them
     */
    public record ExpectedStatus(String status, Optional<List<String>> missing) implements Expectation {}

    /**
     * Expects a status below, at and above the rule's own threshold.
     *
     * @param varied the figure that is varied: {@code rdEmployees}, or {@code netProfit.2015}
     * @param statuses the expected status for each side: {@code below}, {@code at}, {@code above}
     */
    public record ExpectedAroundBound(String varied, Map<CaseSide, String> statuses) implements Expectation {}

    /**
     * Expects exactly these support measures.
     *
     * @param ids in the order of the files, each followed by its pool if it has one: {@code SEED_FUND 500万元}
     */
    public record Offers(List<String> ids) implements Expectation {}

    /** A side of a bound. */
    public enum CaseSide {
        BELOW,
        AT,
        ABOVE
    }
}
