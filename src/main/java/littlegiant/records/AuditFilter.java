package littlegiant.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Selects entries of the audit trail; a null component matches everything.
 *
 * @param who the actor's name
 * @param what the action's name, or its first part: {@code user} for {@code user.made} and others
 * @param from the earliest time, inclusive
 * @param to the latest time, exclusive
 */
public record AuditFilter(
        @Nullable String who,
        @Nullable String what,
        @Nullable Instant from,
        @Nullable Instant to) {
    /** Matches every entry. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null);
}
