package littlegiant.job;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The time a caller wants to wait for the end of a job, from {@code Prefer: wait=…} (RFC 7240, 4.3). Without it the
 * response comes at once, as with {@code respond-async} (4.1); with both, the job continues after the time.
 */
record PreferredWait(Duration most) {
    private static final long LONGEST_SECONDS = 60;
    private static final int LONGEST_HEADER = 1_000;
    private static final Pattern WAIT = Pattern.compile("(?i)(?:^|[,;\\s])wait\\s*=\\s*\"?(\\d{1,5})\"?(?:[,;\\s]|$)");
    private static final Pattern ASYNC = Pattern.compile("(?i)(?:^|[,;\\s])respond-async(?:[,;\\s]|$)");

    /**
     * Parses the header.
     *
     * @param prefer null if absent
     */
    static PreferredWait of(@Nullable String prefer) {
        Matcher wait = WAIT.matcher(prefer != null && isReadable(prefer) ? prefer : "");
        return new PreferredWait(
                Duration.ofSeconds(wait.find() ? Math.min(LONGEST_SECONDS, Long.parseLong(wait.group(1))) : 0));
    }

    /**
     * The value of {@code Preference-Applied}; empty if no preference was applied.
     *
     * @param prefer the same header
     * @param ended whether the job ended within the time
     */
    String applied(@Nullable String prefer, boolean ended) {
        String applied = most.isZero() ? "" : "wait=" + most.toSeconds();
        boolean async = !ended
                && prefer != null
                && isReadable(prefer)
                && ASYNC.matcher(prefer).find();
        return async ? (applied.isEmpty() ? "respond-async" : "respond-async, " + applied) : applied;
    }

    private static boolean isReadable(String prefer) {
        return prefer.length() <= LONGEST_HEADER;
    }
}
