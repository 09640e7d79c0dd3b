package littlegiant.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An activation of a release.
 *
 * @param sequence its position among all activations; the highest is current
 * @param number the release's number
 * @param hash the release's hash
 * @param by the user, null if not known
 * @param reason the reason, null if none was required
 * @param signature over all other fields, null if not signed
 */
public record ActivationRecord(
        long sequence,
        int number,
        String hash,
        Instant at,
        @Nullable String by,
        @Nullable String reason,
        @Nullable String signature) {

    /** A copy with a signature. */
    public ActivationRecord signed(String signed) {
        return new ActivationRecord(sequence, number, hash, at, by, reason, signed);
    }
}
