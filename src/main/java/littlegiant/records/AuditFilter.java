package littlegiant.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries of the audit trail are meant; null says that it does not matter.
 *
 * @param who the name of whoever did it
 * @param what the name of what was done, or its first part: {@code user} for {@code user.made} and the like
 * @param from the first moment
 * @param to the moment before which
 */
public record AuditFilter(
        @Nullable String who,
        @Nullable String what,
        @Nullable Instant from,
        @Nullable Instant to) {
    /** Every entry. */
    public static final AuditFilter ALL = new AuditFilter(null, null, null, null);
}
