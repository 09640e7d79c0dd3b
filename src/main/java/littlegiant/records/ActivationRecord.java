package littlegiant.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a release was made the one that decides.
 *
 * @param sequence its place among all of them: the last one counts
 * @param number the release's number
 * @param hash the release's hash
 * @param by who did it, null where nobody said so
 * @param reason why, null where it went without saying
 * @param signature over all the others, null where it was not signed
 */
public record ActivationRecord(
        long sequence,
        int number,
        String hash,
        Instant at,
        @Nullable String by,
        @Nullable String reason,
        @Nullable String signature) {

    /** The activation with a signature. */
    public ActivationRecord signed(String signed) {
        return new ActivationRecord(sequence, number, hash, at, by, reason, signed);
    }
}
