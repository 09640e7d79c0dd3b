package littlegiant.records;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a release is to decide from a moment on, and what came of it.
 *
 * @param number 1 for the first that was ever scheduled
 * @param release the release's number
 * @param hash the release's hash
 * @param activateAt from when it is to decide
 * @param scheduledAt when that was decided
 * @param by who decided that, null where nobody said so
 * @param endedAt when it was over; null while it is still to come
 * @param endedBy who cancelled it, null where nobody did
 * @param outcome {@link #ACTIVATED}, {@link #CANCELLED} or {@link #REFUSED}; null while it is still to come
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
    /** It became the one that decides. */
    public static final String ACTIVATED = "ACTIVATED";

    /** Somebody thought better of it. */
    public static final String CANCELLED = "CANCELLED";

    /** It could not be trusted or compiled when its time had come. */
    public static final String REFUSED = "REFUSED";
}
