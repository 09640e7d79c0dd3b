package littlegiant.records;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.config.JdbiConfig;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * Collects the audit and feed entries of a transaction and writes them just before it commits. Both are numbered in the
 * order of commits, under a row that is locked until the commit; since these locks are taken last and always in the
 * same order, they are held briefly and cannot deadlock.
 *
 * <p>Belongs to one handle, and to one of its transactions after the other; a retried one begins with an empty object.
 */
public final class LastWrites implements JdbiConfig<LastWrites> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENTRY = "INSERT INTO audit_entry (number, happened_at, who, address, what, subject,"
            + " before_change, after_change, previous_hash, hash, signature) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String FEED =
            "INSERT INTO feed_entry (position, happened_at, kind, subject, caller) VALUES (?, ?, ?, ?, ?)";

    private static final int TOGETHER = 1_000;

    private final List<Audited> audited = new ArrayList<>(0);
    private final List<FeedEntry> happened = new ArrayList<>(0);
    private Actor actor = Actor.SERVICE;
    private int migrations = Integer.MAX_VALUE;

    private record Audited(Actor actor, AuditEntry entry) {}

    private record ChainHead(long number, String hash) {}

    /** Creates an empty object; Jdbi creates one for each handle. */
    public LastWrites() {}

    /** An object without entries, since those belong to the handle alone, for the same version of the tables. */
    @Override
    public LastWrites createCopy() {
        LastWrites copy = new LastWrites();
        copy.migrations = migrations;
        return copy;
    }

    /**
     * Lets transactions commit only while the tables are as they are now: a newer service that starts on the same database
     * brings them further, and would take for complete what this one writes.
     */
    static void onlyToThisVersion(Jdbi jdbi) {
        jdbi.getConfig(LastWrites.class).migrations = jdbi.withHandle(LastWrites::migrations);
    }

    private static int migrations(Handle handle) {
        return handle.createQuery("SELECT MAX(installed_rank) FROM flyway_schema_history")
                .mapTo(Integer.class)
                .one();
    }

    private static LastWrites of(Handle handle) {
        return handle.getConfig().get(LastWrites.class);
    }

    /** Begins a further transaction of a handle, whose entries are its own. */
    static void begin(Handle handle) {
        LastWrites writes = of(handle);
        writes.audited.clear();
        writes.happened.clear();
        writes.actor = Actor.SERVICE;
    }

    /** Sets the actor of the entries added from now on. */
    static void actAs(Handle handle, Actor actor) {
        of(handle).actor = Objects.requireNonNull(actor);
    }

    /** Adds an audit entry to the transaction of a handle. */
    static void audit(Handle handle, AuditEntry entry) {
        LastWrites writes = of(handle);
        writes.audited.add(new Audited(entry.actor() == null ? writes.actor : entry.actor(), entry));
    }

    /** Adds a feed entry to the transaction of a handle; see {@link FeedEntry}. */
    static void addFeedEntry(
            Handle handle, FeedEntry.FeedEntryKind kind, Instant at, String subject, @Nullable String caller) {
        of(handle).happened.add(new FeedEntry(0, at, kind, subject, caller));
    }

    /**
     * Writes the collected entries. The caller must commit at once.
     *
     * @throws NewerTables where a newer service has changed the tables
     */
    static void write(Handle handle, Dialect dialect, AuditSigning signing) {
        LastWrites writes = of(handle);
        if (writes.migrations < Integer.MAX_VALUE && migrations(handle) > writes.migrations) {
            throw new NewerTables();
        }
        if (writes.audited.isEmpty() && writes.happened.isEmpty()) {
            return;
        }
        NetworkTimeout.ofTheOthers(handle, dialect);
        if (!writes.audited.isEmpty()) {
            writeAudited(handle, writes.audited, signing);
        }
        if (!writes.happened.isEmpty()) {
            writeHappened(handle, writes.happened);
        }
    }

    private static void writeAudited(Handle handle, List<Audited> audited, AuditSigning signing) {
        // Reads and locks the head, creating it if needed.
        ChainHead head = handle.createQuery("INSERT INTO audit_head (id, number, hash) VALUES (1, 0, '')"
                        + " ON CONFLICT (id) DO UPDATE SET number = audit_head.number RETURNING number, hash")
                .map((row, context) -> new ChainHead(row.getLong(1), row.getString(2)))
                .one();
        // Under the lock, so that times follow the order of numbers as far as clocks agree.
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        try (PreparedBatch batch = handle.prepareBatch(ENTRY)) {
            for (Audited one : audited) {
                AuditRecord record = new AuditRecord(
                                head.number + 1,
                                now,
                                one.actor.name(),
                                one.actor.address(),
                                one.entry.what(),
                                one.entry.subject(),
                                json(one.entry.before()),
                                json(one.entry.after()),
                                head.hash,
                                "",
                                null)
                        .sealed(signing);
                batch.bind(0, record.number())
                        .bind(1, AuditRecord.micros(record.at()))
                        .bind(2, record.who())
                        .bind(3, record.address())
                        .bind(4, record.what())
                        .bind(5, record.subject())
                        .bind(6, record.before())
                        .bind(7, record.after())
                        .bind(8, record.previous())
                        .bind(9, record.hash())
                        .bind(10, record.signature())
                        .add();
                head = new ChainHead(record.number(), record.hash());
            }
            batch.execute();
        }
        handle.execute("UPDATE audit_head SET number = ?, hash = ? WHERE id = 1", head.number, head.hash);
    }

    private static void writeHappened(Handle handle, List<FeedEntry> happened) {
        int many = happened.size();
        long last = handle.createQuery("INSERT INTO feed_head (id, position) VALUES (1, :many)"
                        + " ON CONFLICT (id) DO UPDATE SET position = feed_head.position + :many RETURNING position")
                .bind("many", many)
                .mapTo(Long.class)
                .one();
        long position = last - many;
        try (RowBatch batch = new RowBatch(handle, FEED)) {
            for (FeedEntry one : happened) {
                position++;
                batch.add(
                        position,
                        one.at().toEpochMilli(),
                        one.kind().name().toLowerCase(Locale.ROOT),
                        one.subject(),
                        one.caller());
                if (batch.size() == TOGETHER) {
                    batch.execute();
                }
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    /** With sorted names, so that equal values have equal texts. */
    static @Nullable String json(@Nullable Map<String, ?> values) {
        if (values == null) {
            return null;
        }
        try {
            return JSON.writeValueAsString(new TreeMap<>(values));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(
                    "an entry of the audit trail is plain texts, numbers and lists", impossible);
        }
    }
}
