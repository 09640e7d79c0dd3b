package littlegiant.records;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which kept assessments are meant; null says that it does not matter. There is an index for each.
 *
 * @param creditCode the enterprise's unified social credit code
 * @param decision the decision's name; with {@code outcome}, that decision came out so
 * @param outcome the outcome of {@code decision}, or of any decision
 * @param release the hash of the release that decided
 * @param from the first moment
 * @param to the moment before which
 * @param caller who recorded them
 */
public record Filter(
        @Nullable String creditCode,
        @Nullable String decision,
        @Nullable String outcome,
        @Nullable String release,
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable String caller) {
    /** Every assessment. */
    public static final Filter ALL = new Filter(null, null, null, null, null, null);

    /** Those that anybody recorded. */
    public Filter(
            @Nullable String creditCode,
            @Nullable String decision,
            @Nullable String outcome,
            @Nullable String release,
            @Nullable Instant from,
            @Nullable Instant to) {
        this(creditCode, decision, outcome, release, from, to, null);
    }

    /** Those among them that one caller recorded; all of them where it is empty. */
    public Filter recordedBy(Optional<String> one) {
        return new Filter(creditCode, decision, outcome, release, from, to, one.orElse(null));
    }

    /** Those of one enterprise. */
    public static Filter ofEnterprise(String creditCode) {
        return new Filter(creditCode, null, null, null, null, null);
    }
}
