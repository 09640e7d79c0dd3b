package littlegiant.records;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The audit trail: who did what, when and from where, each entry chained to the one before by its hash. There is a way to
 * add an entry and to read, and none to change one.
 */
@Singleton
public class AuditTrail {
    /** The most that a page holds. */
    public static final int LARGEST_PAGE = 1_000;

    private static final int STREAMED = 500;

    private final Database database;

    /** The audit trail in a database. */
    public AuditTrail(Database database) {
        this.database = database;
    }

    /** Adds an entry within the transaction of what it tells of: it is kept exactly where that is. */
    static void append(Handle handle, AuditEntry entry) {
        LastWrites.audit(handle, entry);
    }

    /**
     * Adds an entry by itself, for what changes nothing else in the database. Returns at once.
     *
     * @return completes once it is durable; fails with {@link WriteFailed} where it is not
     */
    public CompletionStage<Boolean> append(AuditEntry entry) {
        return database.write(handle -> {
            append(handle, entry);
            return true;
        });
    }

    /** As {@link #append}, waiting for it: for what must not be done without it. Not for an I/O thread. */
    public void appendNow(AuditEntry entry) {
        database.writeNow(handle -> {
            append(handle, entry);
            return true;
        });
    }

    /**
     * Adds an entry where the last one of the same name said something else of what is now. Waits for the disk.
     *
     * @return whether it was added
     */
    public boolean appendIfChanged(AuditEntry entry) {
        return database.writeNow(handle -> {
            Optional<String> last = handle.createQuery(
                            "SELECT after_change FROM audit_entry WHERE what = :what" + " ORDER BY number DESC LIMIT 1")
                    .bind("what", entry.what())
                    .mapTo(String.class)
                    .findOne();
            boolean changed = !last.equals(Optional.ofNullable(LastWrites.json(entry.after())));
            if (changed) {
                append(handle, entry);
            }
            return changed;
        });
    }

    /**
     * A page of entries, the latest first. Waits for the disk.
     *
     * @param before only those with a lesser number
     * @param limit how many at most, from 1 to {@link #LARGEST_PAGE}
     */
    public List<AuditRecord> page(AuditFilter filter, long before, int limit) {
        return database.readNow(handle -> bound(
                        handle.createQuery(AuditRecord.COLUMNS + "WHERE number < :mark" + where(filter)
                                + " ORDER BY number DESC LIMIT :limit"),
                        filter,
                        before,
                        limit)
                .map((row, context) -> AuditRecord.of(row))
                .list());
    }

    /** Hands over every entry that the filter means, the earliest first, and holds few of them at a time. */
    public void stream(AuditFilter filter, Consumer<AuditRecord> each) {
        long after = 0;
        List<AuditRecord> some;
        do {
            long from = after;
            some = database.readNow(handle -> bound(
                            handle.createQuery(AuditRecord.COLUMNS + "WHERE number > :mark" + where(filter)
                                    + " ORDER BY number LIMIT :limit"),
                            filter,
                            from,
                            STREAMED)
                    .map((row, context) -> AuditRecord.of(row))
                    .list());
            some.forEach(each);
            after = some.isEmpty() ? after : some.get(some.size() - 1).number();
        } while (some.size() == STREAMED);
    }

    private static String where(AuditFilter filter) {
        return (filter.who() == null ? "" : " AND who = :who")
                + (filter.what() == null ? "" : " AND (what = :what OR substr(what, 1, :length) = :part)")
                + (filter.from() == null ? "" : " AND happened_at >= :from")
                + (filter.to() == null ? "" : " AND happened_at < :to");
    }

    private static Query bound(Query query, AuditFilter filter, long mark, int limit) {
        query.bind("mark", mark).bind("limit", limit);
        if (filter.who() != null) {
            query.bind("who", filter.who());
        }
        if (filter.what() != null) {
            String part = filter.what() + ".";
            query.bind("what", filter.what()).bind("length", part.length()).bind("part", part);
        }
        if (filter.from() != null) {
            query.bind("from", AuditRecord.micros(filter.from()));
        }
        if (filter.to() != null) {
            query.bind("to", AuditRecord.micros(filter.to()));
        }
        return query;
    }
}
