package littlegiant.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A scheduled activation and its result.
 *
 * @param number from 1
 * @param release the release's number
 * @param hash the release's hash
 * @param activateAt when to activate it
 * @param scheduledAt when it was scheduled
 * @param by who scheduled it, null if not known
 * @param endedAt when it was activated, cancelled or refused; null while it is pending
 * @param endedBy who cancelled it, null if nobody did
 * @param outcome {@link #ACTIVATED}, {@link #CANCELLED} or {@link #REFUSED}; null while it is pending
 */
public record ScheduleRecord(
        int number,
        int release,
        String hash,
        Instant activateAt,
        Instant scheduledAt,
        @Nullable String by,
        String reason,
        @Nullable Instant endedAt,
        @Nullable String endedBy,
        @Nullable String outcome) {
    /** The release was activated. */
    public static final String ACTIVATED = "ACTIVATED";

    /** A user cancelled it. */
    public static final String CANCELLED = "CANCELLED";

    /** The release could not be trusted or compiled at the scheduled time. */
    public static final String REFUSED = "REFUSED";
}
