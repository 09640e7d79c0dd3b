package littlegiant.records;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who does something, as the audit trail keeps it.
 *
 * @param name of the person, of the system ({@code key:} and its name), or of whoever runs a command on the machine
 *     ({@code os:} and the name); null where nobody signed in, or the service itself does it
 * @param address the IP address from which it comes; null where it comes from no network
 */
public record Actor(@Nullable String name, @Nullable String address) {
    /** The service itself, or nobody who is known. */
    public static final Actor SERVICE = new Actor(null, null);

    /** Whoever runs a command on this machine. */
    static Actor ofCommand() {
        return new Actor("os:" + Objects.requireNonNullElse(System.getProperty("user.name"), ""), null);
    }
}
