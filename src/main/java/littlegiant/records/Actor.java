package littlegiant.records;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The acting person, system or command, as the audit trail stores it.
 *
 * @param name the person's name, {@code key:} and the name of a system, or {@code os:} and the name of the operating
 *     system's user; null if nobody signed in, or the service itself acts
 * @param address the IP address; null without a network
 */
public record Actor(@Nullable String name, @Nullable String address) {
    /** The service itself, or an unknown person. */
    public static final Actor SERVICE = new Actor(null, null);

    /** The operating system's user who runs a command on this machine. */
    static Actor ofCommand() {
        return new Actor("os:" + Objects.requireNonNullElse(System.getProperty("user.name"), ""), null);
    }
}
