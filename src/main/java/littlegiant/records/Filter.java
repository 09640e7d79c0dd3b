package littlegiant.records;

import java.time.Instant;

/**
 * Which kept assessments are meant; null says that it does not matter. There is an index for each.
 *
 * @param creditCode the enterprise's unified social credit code
 * @param decision the decision's name; with {@code outcome}, that decision came out so
 * @param outcome the outcome of {@code decision}, or of any decision
 * @param release the hash of the release that decided
 * @param from the first moment
 * @param to the moment before which
 */
public record Filter(String creditCode, String decision, String outcome, String release, Instant from, Instant to) {
    /** Every assessment. */
    public static final Filter ALL = new Filter(null, null, null, null, null, null);

    /** Those of one enterprise. */
    public static Filter ofEnterprise(String creditCode) {
        return new Filter(creditCode, null, null, null, null, null);
    }
}
