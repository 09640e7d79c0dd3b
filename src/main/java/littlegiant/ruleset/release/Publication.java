package littlegiant.ruleset.release;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A request to publish the working copy.
 *
 * @param note what changed, for the history
 * @param override why it is to be published although a case fails; null to refuse in that case
 * @param author the user who changed it, null if not known
 * @param activateAt when to activate it, null for at once
 */
public record Publication(
        String note,
        @Nullable String override,
        @Nullable String author,
        @Nullable Instant activateAt) {}
