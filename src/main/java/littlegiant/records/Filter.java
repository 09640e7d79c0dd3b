package littlegiant.records;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Selects stored assessments; a null component matches everything. There is an index for each.
 *
 * @param creditCode the enterprise's unified social credit code
 * @param decision the decision's name; with {@code outcome}, that decision has the outcome
 * @param outcome the outcome of {@code decision}, or of any decision
 * @param release the hash of the release
 * @param from the earliest time, inclusive
 * @param to the latest time, exclusive
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
    /** Matches every assessment. */
    public static final Filter ALL = new Filter(null, null, null, null, null, null);

    /** Creates a filter that matches every caller. */
    public Filter(
            @Nullable String creditCode,
            @Nullable String decision,
            @Nullable String outcome,
            @Nullable String release,
            @Nullable Instant from,
            @Nullable Instant to) {
        this(creditCode, decision, outcome, release, from, to, null);
    }

    /** A copy restricted to one caller; unrestricted if empty. */
    public Filter recordedBy(Optional<String> one) {
        return new Filter(creditCode, decision, outcome, release, from, to, one.orElse(null));
    }

    /** Matches the assessments of one enterprise. */
    public static Filter ofEnterprise(String creditCode) {
        return new Filter(creditCode, null, null, null, null, null);
    }
}
