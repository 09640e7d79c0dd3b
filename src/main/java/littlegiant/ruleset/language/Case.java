package littlegiant.ruleset.language;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A case as its file states it: facts, and what the rules must say of them.
 *
 * @param file the case file's path below the rules folder
 * @param line where the case stands, from 1
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

    /** Of what a case speaks. */
    public enum CaseKind {
        CRITERION,
        DECISION,
        SUPPORT
    }

    /**
     * Of what a case speaks.
     *
     * @param id the criterion's or ground's id, the decision's name, or {@code support}
     */
    public record Subject(CaseKind kind, String id) {}

    /** What the rules must say. */
    public sealed interface Expectation {}

    /**
     * A status or an outcome.
     *
     * @param missing exactly the facts that are named as missing, where that is asserted
     */
    public record ExpectedStatus(String status, Optional<List<String>> missing) implements Expectation {}

    /**
     * The statuses around the rule's own threshold.
     *
     * @param varied the figure that is moved: {@code rdEmployees}, or {@code netProfit.2015}
     * @param statuses by side: {@code below}, {@code at}, {@code above}, of the figure's value
     */
    public record ExpectedAroundBound(String varied, Map<CaseSide, String> statuses) implements Expectation {}

    /**
     * Exactly these support measures are offered.
     *
     * @param ids in the order of the files, with the pool behind it where there is one: {@code SEED_FUND 500万元}
     */
    public record Offers(List<String> ids) implements Expectation {}

    /** A side of a bound. */
    public enum CaseSide {
        BELOW,
        AT,
        ABOVE
    }
}
