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
import org.jdbi.v3.core.config.JdbiConfig;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/**
 * What a transaction writes last, just before it commits: its entries of the audit trail and of the feed. Both are
 * numbered in the order of the commits, under a row that is locked until then; taken at the end and always in the same
 * order, those locks are held for a moment and nobody who has one waits for anything else.
 *
 * <p>Belongs to one handle and one transaction: where that is rolled back and done again, another begins empty.
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

    private record Audited(Actor actor, AuditEntry entry) {}

    private record ChainHead(long number, String hash) {}

    /** Nothing yet. The library makes one for each handle. */
    public LastWrites() {}

    /** Nothing of this one: what is written belongs to the handle alone. */
    @Override
    public LastWrites createCopy() {
        return new LastWrites();
    }

    private static LastWrites of(Handle handle) {
        return handle.getConfig().get(LastWrites.class);
    }

    /** Says who does what is added from now on. */
    static void actAs(Handle handle, Actor actor) {
        of(handle).actor = Objects.requireNonNull(actor);
    }

    /** Adds an entry of the audit trail to the transaction of a handle. */
    static void audit(Handle handle, AuditEntry entry) {
        LastWrites writes = of(handle);
        writes.audited.add(new Audited(entry.actor() == null ? writes.actor : entry.actor(), entry));
    }

    /** Adds an entry of the feed to the transaction of a handle; see {@link FeedEntry}. */
    static void happened(
            Handle handle, FeedEntry.FeedEntryKind kind, Instant at, String subject, @Nullable String caller) {
        of(handle).happened.add(new FeedEntry(0, at, kind, subject, caller));
    }

    /** Writes what was added. The transaction is to be committed at once. */
    static void write(Handle handle, Dialect dialect, AuditSigning signing) {
        LastWrites writes = of(handle);
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
        writes.audited.clear();
        writes.happened.clear();
    }

    private static void writeAudited(Handle handle, List<Audited> audited, AuditSigning signing) {
        // Reads the head and locks it, also where there is none yet.
        ChainHead head = handle.createQuery("INSERT INTO audit_head (id, number, hash) VALUES (1, 0, '')"
                        + " ON CONFLICT (id) DO UPDATE SET number = audit_head.number RETURNING number, hash")
                .map((row, context) -> new ChainHead(row.getLong(1), row.getString(2)))
                .one();
        // Under the lock, so that the moments are in the order of the numbers as far as the clocks agree.
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
        try (PreparedBatch batch = handle.prepareBatch(FEED)) {
            for (FeedEntry one : happened) {
                position++;
                batch.bind(0, position)
                        .bind(1, one.at().toEpochMilli())
                        .bind(2, one.kind().name().toLowerCase(Locale.ROOT))
                        .bind(3, one.subject())
                        .bind(4, one.caller())
                        .add();
                if (batch.size() == TOGETHER) {
                    batch.execute();
                }
            }
            if (batch.size() > 0) {
                batch.execute();
            }
        }
    }

    /** In the order of the names, so that the same is always the same text. */
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
