package littlegiant.records;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The stored history of a person's sign-ins.
 *
 * @param failures the failures since the last success
 * @param lockedUntil until when sign-ins from unknown addresses are refused; null if they are not
 * @param knownAddresses the IP addresses of earlier sign-ins, the latest first
 */
public record SignInHistory(int failures, @Nullable Instant lockedUntil, List<String> knownAddresses) {
    /** The history without any sign-in. */
    public static final SignInHistory NONE = new SignInHistory(0, null, List.of());

    /** Copies the list. */
    public SignInHistory {
        knownAddresses = List.copyOf(knownAddresses);
    }
}
