package littlegiant.ruleset.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The record that a release was made the one that decides.
 *
 * @param sequence its place among all of them: the last one counts
 * @param number the release's number
 * @param by who did it, null where nobody said so
 * @param reason why, null where publishing said it
 * @param seal whether the record is still what was kept
 */
public record ReleaseActivation(
        long sequence,
        int number,
        String hash,
        Instant at,
        @Nullable String by,
        @Nullable String reason,
        SignatureStatus seal) {}
