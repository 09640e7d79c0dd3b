package littlegiant.ruleset.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The record of an activation.
 *
 * @param sequence its position among all activations; the highest is current
 * @param number the release's number
 * @param by the user, null if not known
 * @param reason the reason, null for an activation by publishing
 * @param seal whether the record is unchanged since it was stored
 */
public record ReleaseActivation(
        long sequence,
        int number,
        String hash,
        Instant at,
        @Nullable String by,
        @Nullable String reason,
        SignatureStatus seal) {}
