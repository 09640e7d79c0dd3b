package littlegiant.ruleset.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to publish the working copy.
 *
 * @param note what changed, for the history
 * @param override why it is to be published although a case fails; null to refuse then
 * @param author who changed it, null where nobody says so
 * @param activateAt from when it is to decide, null for at once
 */
public record Publication(
        String note,
        @Nullable String override,
        @Nullable String author,
        @Nullable Instant activateAt) {}
