package littlegiant.access;

import java.time.Duration;
import java.time.Instant;

/**
 * The limits of a session.
 *
 * @param idle the longest time without a request
 * @param longest the longest time in any case
 */
public record SessionLimits(Duration idle, Duration longest) {
    /** Refuses limits after which nobody could sign in. */
    public SessionLimits {
        require("little-giant.access.session-idle", idle);
        require("little-giant.access.session-longest", longest);
    }

    private static void require(String setting, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(setting + " is " + duration + ": give a time such as 30m or 12h");
        }
    }

    /** Whether a session is within the limits. */
    boolean hold(Instant startedAt, Instant lastUsedAt, Instant now) {
        return now.isBefore(startedAt.plus(longest)) && now.isBefore(lastUsedAt.plus(idle));
    }
}
