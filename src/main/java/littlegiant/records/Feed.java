package littlegiant.records;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Reads the feed: its entries in the order of their commits. When an entry is visible, every entry with a smaller
 * position is visible too, and none is added before it later. Methods block on the database, so do not call them on an
 * I/O thread.
 */
@Singleton
public class Feed {
    /** The largest page size. */
    public static final int LARGEST_PAGE = 1_000;

    private final Database database;

    /** Creates the feed of a database. */
    public Feed(Database database) {
        this.database = database;
    }

    /**
     * A page of entries with the records to which they refer. Deleted records are missing from the maps.
     *
     * @param entries in the order of their positions
     * @param assessments by id
     * @param activations by the subjects of their entries
     * @param events by the subjects of their entries
     * @param rechecks the ended jobs, by id
     */
    public record FeedRows(
            List<FeedEntry> entries,
            Map<String, AssessmentSummary> assessments,
            Map<String, Activated> activations,
            Map<String, EventRecord> events,
            Map<String, String> rechecks) {}

    /**
     * An activation of a release.
     *
     * @param before the hash of the previously active release; null for the first
     */
    public record Activated(String release, @Nullable String before, String by, String reason) {}

    /** The position of the latest entry; 0 if there has been none. */
    public long last() {
        return database.readSoon(handle -> handle.select("SELECT COALESCE(MAX(position), 0) FROM feed_head")
                .mapTo(Long.class)
                .one());
    }

    /** The entry at a position; empty if there is none, or it was deleted. */
    public Optional<FeedEntry> at(long position) {
        return database.readSoon(handle -> handle.createQuery(
                        "SELECT position, happened_at, kind, subject, caller FROM feed_entry WHERE position ="
                                + " :position")
                .bind("position", position)
                .map((row, context) -> entry(row))
                .findOne());
    }

    /**
     * The entries after a position, the earliest first.
     *
     * @param limit the page size
     */
    public FeedRows after(long position, int limit) {
        return database.readNow(handle -> {
            List<FeedEntry> entries = handle.createQuery("SELECT position, happened_at, kind, subject, caller"
                            + " FROM feed_entry WHERE position > :after ORDER BY position LIMIT :limit")
                    .bind("after", position)
                    .bind("limit", limit)
                    .map((row, context) -> entry(row))
                    .list();
            return new FeedRows(
                    entries,
                    assessments(handle, subjects(entries, FeedEntry.FeedEntryKind.ASSESSMENT)),
                    activations(handle, subjects(entries, FeedEntry.FeedEntryKind.ACTIVATION)),
                    events(handle, subjects(entries, FeedEntry.FeedEntryKind.EVENT)),
                    rechecks(handle, subjects(entries, FeedEntry.FeedEntryKind.RECHECK)));
        });
    }

    /** Whether a caller has recorded an assessment of an enterprise. */
    public boolean hasAssessed(String caller, String creditCode) {
        return database.readSoon(handle -> handle.createQuery(
                        "SELECT 1 FROM assessment WHERE credit_code = :code AND caller = :caller LIMIT 1")
                .bind("code", creditCode)
                .bind("caller", caller)
                .mapTo(Integer.class)
                .findOne()
                .isPresent());
    }

    private static List<String> subjects(List<FeedEntry> entries, FeedEntry.FeedEntryKind kind) {
        return entries.stream()
                .filter(entry -> entry.kind() == kind)
                .map(FeedEntry::subject)
                .toList();
    }

    private static Map<String, AssessmentSummary> assessments(Handle handle, List<String> ids) {
        Map<String, AssessmentSummary> found = new HashMap<>();
        if (!ids.isEmpty()) {
            handle.createQuery("SELECT " + AssessmentRows.HEAD + " FROM assessment a WHERE a.id IN (<ids>)")
                    .bindList("ids", ids)
                    .map((row, context) -> AssessmentRows.summary(row))
                    .forEach(summary -> found.put(summary.id().toString(), summary));
        }
        return found;
    }

    private static Map<String, Activated> activations(Handle handle, List<String> sequences) {
        Map<String, Activated> found = new HashMap<>();
        if (!sequences.isEmpty()) {
            handle.createQuery("SELECT a.sequence, r.hash, b.hash, a.activated_by, a.reason FROM activation a"
                            + " JOIN release r ON r.number = a.release_number"
                            + " LEFT JOIN activation before ON before.sequence = a.sequence - 1"
                            + " LEFT JOIN release b ON b.number = before.release_number"
                            + " WHERE a.sequence IN (<sequences>)")
                    .bindList("sequences", sequences.stream().map(Long::valueOf).toList())
                    .map((row, context) -> Map.entry(
                            row.getString(1),
                            new Activated(row.getString(2), row.getString(3), row.getString(4), row.getString(5))))
                    .forEach(one -> found.put(one.getKey(), one.getValue()));
        }
        return found;
    }

    private static Map<String, EventRecord> events(Handle handle, List<String> subjects) {
        Map<String, EventRecord> found = new HashMap<>();
        subjects.stream()
                .map(subject -> subject.substring(0, subject.lastIndexOf('/')))
                .distinct()
                .forEach(code -> EventRepository.of(handle, code)
                        .forEach(event -> found.put(code + "/" + event.number(), event)));
        return found;
    }

    private static Map<String, String> rechecks(Handle handle, List<String> ids) {
        Map<String, String> found = new HashMap<>();
        if (!ids.isEmpty()) {
            handle.createQuery("SELECT id, state FROM job WHERE id IN (<ids>)")
                    .bindList("ids", ids)
                    .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(one -> found.put(one.getKey(), one.getValue()));
        }
        return found;
    }

    private static FeedEntry entry(ResultSet row) throws SQLException {
        return new FeedEntry(
                row.getLong(1),
                Instant.ofEpochMilli(row.getLong(2)),
                FeedEntry.FeedEntryKind.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                row.getString(4),
                row.getString(5));
    }
}
