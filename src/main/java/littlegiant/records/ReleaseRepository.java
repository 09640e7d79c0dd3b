package littlegiant.records;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.commons.codec.digest.DigestUtils;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The repository of releases, with their files, and of activations. Releases are never deleted. Methods block on the
 * database; those that write throw {@link WriteFailed} if it fails.
 */
@Singleton
public class ReleaseRepository {
    private static final String COLUMNS = "SELECT r.number, r.hash, r.policies, r.note, r.override_reason, r.cases,"
            + " r.failed_cases, r.published_at, r.author, r.parent_number, r.cases_sha256, r.signature FROM release r ";

    private final Database database;

    /** Creates the repository of a database. */
    public ReleaseRepository(Database database) {
        this.database = database;
    }

    /** What happens to a release after it is stored. */
    public sealed interface NextStep {}

    /** It is activated at once. */
    public record ActivatesNow() implements NextStep {}

    /** It waits until a user activates it. */
    public record AwaitsAgreement() implements NextStep {}

    /** It is activated at the given time. */
    public record ActivatesLater(Instant activateAt) implements NextStep {}

    /**
     * The stored records.
     *
     * @param activation its activation; empty if it was not activated
     */
    public record Published(ReleaseRecord release, Optional<ActivationRecord> activation) {}

    /**
     * Stores a release with its files, under the next number, and activates it.
     *
     * @param release its number is ignored
     * @param files texts by path; texts of earlier releases are not stored again
     * @return the release with its number
     */
    public ReleaseRecord publish(ReleaseRecord release, Map<String, String> files) {
        return publish(release, files, "[]", RecordSigner.NONE, new ActivatesNow())
                .release();
    }

    /**
     * Stores a release with its files and case results, under the next number, all or nothing.
     *
     * @param release its number is ignored
     * @param files texts by path; texts of earlier releases are not stored again
     * @param cases the results of its cases as JSON
     * @param signing signs the numbered release and its activation
     */
    public Published publish(
            ReleaseRecord release, Map<String, String> files, String cases, RecordSigner signing, NextStep next) {
        return SequenceRetry.retried(() -> database.writeNow(handle -> {
            NetworkTimeout.ofTheOthers(handle, database.dialect());
            files.forEach((path, text) -> file(handle, release.hash(), path, text));
            String document = DigestUtils.sha256Hex(cases);
            handle.execute(
                    "INSERT INTO case_results (sha256, document) VALUES (?, ?) ON CONFLICT DO NOTHING",
                    document,
                    cases);
            int number = handle.select("SELECT COALESCE(MAX(number), 0) + 1 FROM release")
                    .mapTo(Integer.class)
                    .one();
            ReleaseRecord kept = signing.sign(release.numbered(number, document));
            insert(handle, kept);
            AuditTrail.append(handle, published(kept, next));
            Optional<ActivationRecord> activation = Optional.empty();
            if (next instanceof ActivatesNow) {
                activation = Optional.of(activate(handle, kept, kept.at(), kept.author(), null, signing));
            } else if (next instanceof ActivatesLater later) {
                ScheduleRepository.add(handle, kept, later.activateAt(), kept.at(), kept.author(), kept.note());
            }
            return new Published(kept, activation);
        }));
    }

    private static void insert(Handle handle, ReleaseRecord release) {
        handle.createUpdate(
                        "INSERT INTO release (number, hash, policies, note, override_reason, cases, failed_cases,"
                                + " published_at, author, parent_number, cases_sha256, signature) VALUES (:number, :hash,"
                                + " :policies, :note, :override, :cases, :failed, :at, :author, :parent, :document, :signature)")
                .bind("number", release.number())
                .bind("hash", release.hash())
                .bind("policies", String.join("\n", release.policies()))
                .bind("note", release.note())
                .bind("override", release.override())
                .bind("cases", release.cases())
                .bind("failed", release.failedCases())
                .bind("at", release.at().toEpochMilli())
                .bind("author", release.author())
                .bindBySqlType("parent", release.parent(), Types.INTEGER)
                .bind("document", release.casesSha256())
                .bind("signature", release.signature())
                .execute();
    }

    private static AuditEntry published(ReleaseRecord release, NextStep next) {
        Map<String, Object> after = new TreeMap<>();
        after.put("number", release.number());
        after.put("by", String.valueOf(release.author()));
        after.put("note", release.note());
        after.put("failedCases", release.failedCases());
        if (release.override() != null) {
            after.put("override", release.override());
        }
        if (next instanceof ActivatesNow) {
            after.put("next", "decides");
        } else if (next instanceof ActivatesLater later) {
            after.put("next", "decides from " + later.activateAt());
        } else {
            after.put("next", "waits");
        }
        return AuditEntry.of("release.published", release.hash(), after);
    }

    private static void file(Handle handle, String hash, String path, String text) {
        String sha256 = DigestUtils.sha256Hex(text);
        handle.execute("INSERT INTO rule_text (sha256, text) VALUES (?, ?) ON CONFLICT DO NOTHING", sha256, text);
        handle.execute(
                "INSERT INTO release_file (release_hash, path, text_sha256) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                hash,
                path,
                sha256);
    }

    /** Activates a stored release as of a time. */
    public void activate(int number, Instant at) {
        ReleaseRecord release = find(number).orElseThrow();
        activate(release, at, null, null, RecordSigner.NONE);
    }

    /**
     * Activates a stored release as of a time.
     *
     * @param by the user, null if not known
     * @param signing signs the numbered activation
     */
    public ActivationRecord activate(
            ReleaseRecord release, Instant at, @Nullable String by, @Nullable String reason, RecordSigner signing) {
        return SequenceRetry.retried(() -> database.writeNow(handle -> {
            NetworkTimeout.ofTheOthers(handle, database.dialect());
            return activate(handle, release, at, by, reason, signing);
        }));
    }

    static ActivationRecord activate(
            Handle handle,
            ReleaseRecord release,
            Instant at,
            @Nullable String by,
            @Nullable String reason,
            RecordSigner signing) {
        long sequence = handle.select("SELECT COALESCE(MAX(sequence), 0) + 1 FROM activation")
                .mapTo(Long.class)
                .one();
        Optional<String> before = handle.createQuery("SELECT r.hash FROM activation a JOIN release r"
                        + " ON r.number = a.release_number WHERE a.sequence = :before")
                .bind("before", sequence - 1)
                .mapTo(String.class)
                .findOne();
        ActivationRecord activation = signing.sign(new ActivationRecord(
                sequence, release.number(), release.hash(), Instant.ofEpochMilli(at.toEpochMilli()), by, reason, null));
        handle.execute(
                "INSERT INTO activation (sequence, release_number, activated_at, activated_by, reason, signature)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                sequence,
                release.number(),
                at.toEpochMilli(),
                by,
                reason,
                activation.signature());
        Map<String, Object> after = new TreeMap<>();
        after.put("sequence", sequence);
        after.put("release", release.hash());
        after.put("by", String.valueOf(by));
        if (reason != null) {
            after.put("reason", reason);
        }
        AuditTrail.append(
                handle,
                AuditEntry.of(
                        "release.activated",
                        release.hash(),
                        before.map(hash -> Map.of("release", hash)).orElse(null),
                        after));
        LastWrites.addFeedEntry(handle, FeedEntry.FeedEntryKind.ACTIVATION, at, String.valueOf(sequence), null);
        return activation;
    }

    /** The activations, the latest first. */
    public List<ActivationRecord> activations(int limit) {
        return database.readSoon(handle -> handle.createQuery(
                        "SELECT a.sequence, a.release_number, r.hash, a.activated_at, a.activated_by, a.reason,"
                                + " a.signature FROM activation a JOIN release r ON r.number = a.release_number"
                                + " ORDER BY a.sequence DESC LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> new ActivationRecord(
                        row.getLong(1),
                        row.getInt(2),
                        row.getString(3),
                        Instant.ofEpochMilli(row.getLong(4)),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7)))
                .list());
    }

    /** The release with the number. */
    public Optional<ReleaseRecord> find(int number) {
        return database.readSoon(handle -> handle.createQuery(COLUMNS + "WHERE r.number = :number")
                .bind("number", number)
                .map((row, context) -> release(row))
                .findOne());
    }

    /** The results of a release's cases; empty if they are not stored or have another hash. */
    public Optional<String> cases(ReleaseRecord release) {
        return database.readSoon(
                        handle -> handle.createQuery("SELECT document FROM case_results WHERE sha256 = :sha256")
                                .bind("sha256", release.casesSha256())
                                .mapTo(String.class)
                                .findOne())
                .filter(document -> DigestUtils.sha256Hex(document).equals(release.casesSha256()));
    }

    /** Whether other instances may use the same database. */
    public boolean shared() {
        return database.dialect() == Dialect.POSTGRESQL;
    }

    /** The active release; empty before the first. */
    public Optional<ReleaseRecord> active() {
        return database.readSoon(handle -> handle.createQuery(
                        COLUMNS + "JOIN activation a ON a.release_number = r.number ORDER BY a.sequence DESC LIMIT 1")
                .map((row, context) -> release(row))
                .findOne());
    }

    /** The published releases, the latest first. */
    public List<ReleaseRecord> history(int limit) {
        return database.readSoon(handle -> handle.createQuery(COLUMNS + "ORDER BY r.number DESC LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> release(row))
                .list());
    }

    /** The release with the hash; the latest if the same files were published several times. */
    public Optional<ReleaseRecord> find(String hash) {
        return database.readSoon(
                handle -> handle.createQuery(COLUMNS + "WHERE r.hash = :hash ORDER BY r.number DESC LIMIT 1")
                        .bind("hash", hash)
                        .map((row, context) -> release(row))
                        .findOne());
    }

    /** The files of a release, texts by path; empty if no release has the hash. */
    public Optional<SortedMap<String, String>> files(String hash) {
        SortedMap<String, String> files = new TreeMap<>();
        database.readSoon(handle -> {
            handle.createQuery("SELECT f.path, t.text FROM release_file f JOIN rule_text t ON t.sha256 = f.text_sha256"
                            + " WHERE f.release_hash = :hash")
                    .bind("hash", hash)
                    .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(file -> files.put(file.getKey(), file.getValue()));
            return null;
        });
        return files.isEmpty() ? Optional.empty() : Optional.of(files);
    }

    private static ReleaseRecord release(ResultSet row) throws SQLException {
        return new ReleaseRecord(
                row.getInt(1),
                row.getString(2),
                Arrays.stream(row.getString(3).split("\n"))
                        .filter(id -> !id.isEmpty())
                        .toList(),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getInt(7),
                Instant.ofEpochMilli(row.getLong(8)),
                row.getString(9),
                parent(row),
                row.getString(11),
                row.getString(12));
    }

    private static @Nullable Integer parent(ResultSet row) throws SQLException {
        int number = row.getInt(10);
        return row.wasNull() ? null : number;
    }
}
