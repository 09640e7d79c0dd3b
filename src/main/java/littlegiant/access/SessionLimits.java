package littlegiant.access;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a session holds.
 *
 * @param idle after how long without a request it ends
 * @param longest after how long it ends in any case
 */
record SessionLimits(Duration idle, Duration longest) {
    SessionLimits {
        require("little-giant.access.session-idle", idle);
        require("little-giant.access.session-longest", longest);
    }

    private static void require(String setting, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(setting + " is " + duration + ": give a time such as 30m or 12h");
        }
    }

    /** Whether a session holds at a moment. */
    boolean hold(Instant startedAt, Instant lastUsedAt, Instant now) {
        return now.isBefore(startedAt.plus(longest)) && now.isBefore(lastUsedAt.plus(idle));
    }
}
