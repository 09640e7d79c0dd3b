package littlegiant.records;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a person's attempts to sign in.
 *
 * @param failures how many failed since the last that succeeded
 * @param lockedUntil until when attempts from unknown addresses are refused; null where they are not
 * @param knownAddresses the IP addresses from which the person signed in, the latest first
 */
public record SignInHistory(int failures, @Nullable Instant lockedUntil, List<String> knownAddresses) {
    /** Nothing happened yet. */
    public static final SignInHistory NONE = new SignInHistory(0, null, List.of());

    /** Keeps a list that nobody changes. */
    public SignInHistory {
        knownAddresses = List.copyOf(knownAddresses);
    }
}
