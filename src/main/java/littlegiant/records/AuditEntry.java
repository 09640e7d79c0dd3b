package littlegiant.records;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An entry to add to the audit trail. Contains neither secrets nor facts of an enterprise.
 *
 * @param actor who acted; null for the actor of the thread that passes it to the database
 * @param what the action in lower case, such as {@code user.changed}
 * @param subject the object of the action; null if {@code what} determines it
 * @param before the old values; null if there were none
 * @param after the new values; null if there are none
 */
public record AuditEntry(
        @Nullable Actor actor,
        String what,
        @Nullable String subject,
        @Nullable Map<String, ?> before,
        @Nullable Map<String, ?> after) {

    public AuditEntry {
        Objects.requireNonNull(what);
    }

    /** An entry for something created. */
    public static AuditEntry of(String what, @Nullable String subject, @Nullable Map<String, ?> after) {
        return new AuditEntry(null, what, subject, null, after);
    }

    /** An entry for something changed. */
    public static AuditEntry of(
            String what, String subject, @Nullable Map<String, ?> before, @Nullable Map<String, ?> after) {
        return new AuditEntry(null, what, subject, before, after);
    }

    /** A copy with another actor. */
    public AuditEntry by(Actor other) {
        return new AuditEntry(other, what, subject, before, after);
    }
}
