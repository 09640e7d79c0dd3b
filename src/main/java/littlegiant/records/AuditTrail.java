package littlegiant.records;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/**
 * The audit trail: who did what, when and from where, each entry chained to the previous one by its hash. Entries can
 * be added and read, and not changed.
 */
@Singleton
public class AuditTrail {
    /** The largest page size. */
    public static final int LARGEST_PAGE = 1_000;

    private static final int STREAMED = 500;

    private final Database database;

    /** Creates the audit trail of a database. */
    public AuditTrail(Database database) {
        this.database = database;
    }

    /** Adds an entry within the transaction of the action, so that both are stored or neither. */
    static void append(Handle handle, AuditEntry entry) {
        LastWrites.audit(handle, entry);
    }

    /**
     * Adds an entry for an action without another database change. Returns at once.
     *
     * @return completes once it is durable; fails with {@link WriteFailed} if it was not stored
     */
    public CompletionStage<Boolean> append(AuditEntry entry) {
        return database.write(handle -> {
            append(handle, entry);
            return true;
        });
    }

    /**
     * Adds an entry and waits for it, for actions that must not happen without it. Blocks, so do not call it on an I/O
     * thread.
     */
    public void appendNow(AuditEntry entry) {
        database.writeNow(handle -> {
            append(handle, entry);
            return true;
        });
    }

    /**
     * Adds an entry unless the last one of the same name has the same new values. Blocks on the database.
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
     * A page of entries, the latest first. Blocks on the database.
     *
     * @param before only entries with a smaller number
     * @param limit the page size, from 1 to {@link #LARGEST_PAGE}
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

    /** Passes every entry that matches the filter to {@code each}, the earliest first, with few of them in memory. */
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

    /** Walks the whole trail and says whether each link of it holds. Waits for the disk, longer with each entry. */
    public AuditChain verify() {
        return database.readNow(
                handle -> AuditVerification.walk(handle, database.dialect(), database.signing(), Optional.empty()));
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
