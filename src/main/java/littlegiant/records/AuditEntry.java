package littlegiant.records;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did, to be added to the audit trail. It holds no secret, and nothing of an enterprise.
 *
 * @param actor who did it; null for whoever acts on the thread that gives it to the database
 * @param what a name in lower case, such as {@code user.changed}
 * @param subject to what or to whom it was done; null where that says {@code what} already
 * @param before what was changed, as it was; null where there was nothing
 * @param after as it is now; null where nothing is left
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

    /** Something that was not there before. */
    public static AuditEntry of(String what, @Nullable String subject, @Nullable Map<String, ?> after) {
        return new AuditEntry(null, what, subject, null, after);
    }

    /** Something that was otherwise before. */
    public static AuditEntry of(
            String what, String subject, @Nullable Map<String, ?> before, @Nullable Map<String, ?> after) {
        return new AuditEntry(null, what, subject, before, after);
    }

    /** The same, done by somebody who is not known from the thread. */
    public AuditEntry by(Actor other) {
        return new AuditEntry(other, what, subject, before, after);
    }
}
