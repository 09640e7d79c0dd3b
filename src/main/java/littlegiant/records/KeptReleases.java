package littlegiant.records;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;

/**
 * The releases that were published: their files, for ever, and which of them decides. Every function waits for the
 * disk; those that write fail with {@link NotKept} where the database does.
 */
@Singleton
public class KeptReleases {
    private static final String COLUMNS = "SELECT r.number, r.hash, r.policies, r.note, r.override_reason, r.cases,"
            + " r.failed_cases, r.published_at FROM release r ";

    private final Database database;

    /** The releases in a database. */
    public KeptReleases(Database database) {
        this.database = database;
    }

    /**
     * Keeps a release with its files, under the next number, and makes it the one that decides.
     *
     * @param release its number is not looked at
     * @param files texts by path; what another release has already is not kept twice
     * @return the release under its number
     */
    public KeptRelease publish(KeptRelease release, Map<String, String> files) {
        return database.writeNow(handle -> {
            files.forEach((path, text) -> file(handle, release.hash(), path, text));
            int number = handle.select("SELECT COALESCE(MAX(number), 0) + 1 FROM release")
                    .mapTo(Integer.class)
                    .one();
            handle.execute(
                    "INSERT INTO release (number, hash, policies, note, override_reason, cases, failed_cases,"
                            + " published_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    number,
                    release.hash(),
                    String.join("\n", release.policies()),
                    release.note(),
                    release.override(),
                    release.cases(),
                    release.failedCases(),
                    release.at().toEpochMilli());
            activate(handle, number, release.at());
            return new KeptRelease(
                    number,
                    release.hash(),
                    release.policies(),
                    release.note(),
                    release.override(),
                    release.cases(),
                    release.failedCases(),
                    Instant.ofEpochMilli(release.at().toEpochMilli()));
        });
    }

    private static void file(Handle handle, String hash, String path, String text) {
        String sha256 = sha256(text);
        handle.execute("INSERT INTO rule_text (sha256, text) VALUES (?, ?) ON CONFLICT DO NOTHING", sha256, text);
        handle.execute(
                "INSERT INTO release_file (release_hash, path, text_sha256) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                hash,
                path,
                sha256);
    }

    /** Makes a published release the one that decides, as of a moment. */
    public void activate(int number, Instant at) {
        database.writeNow(handle -> {
            activate(handle, number, at);
            return number;
        });
    }

    private static void activate(Handle handle, int number, Instant at) {
        handle.execute(
                "INSERT INTO activation (sequence, release_number, activated_at)"
                        + " SELECT COALESCE(MAX(sequence), 0) + 1, ?, ? FROM activation",
                number,
                at.toEpochMilli());
    }

    /** The release that decides; empty before the first. */
    public Optional<KeptRelease> active() {
        return database.readNow(handle -> handle.createQuery(
                        COLUMNS + "JOIN activation a ON a.release_number = r.number ORDER BY a.sequence DESC LIMIT 1")
                .map((row, context) -> release(row))
                .findOne());
    }

    /** The releases that were published, the latest first. */
    public List<KeptRelease> history(int limit) {
        return database.readNow(handle -> handle.createQuery(COLUMNS + "ORDER BY r.number DESC LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> release(row))
                .list());
    }

    /** The release of a hash; where the same files were published several times, the latest. */
    public Optional<KeptRelease> find(String hash) {
        return database.readNow(
                handle -> handle.createQuery(COLUMNS + "WHERE r.hash = :hash ORDER BY r.number DESC LIMIT 1")
                        .bind("hash", hash)
                        .map((row, context) -> release(row))
                        .findOne());
    }

    /** The files of a release, texts by path; empty where no release has the hash. */
    public Optional<SortedMap<String, String>> files(String hash) {
        SortedMap<String, String> files = new TreeMap<>();
        database.readNow(handle -> {
            handle.createQuery("SELECT f.path, t.text FROM release_file f JOIN rule_text t ON t.sha256 = f.text_sha256"
                            + " WHERE f.release_hash = :hash")
                    .bind("hash", hash)
                    .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
                    .forEach(file -> files.put(file.getKey(), file.getValue()));
            return null;
        });
        return files.isEmpty() ? Optional.empty() : Optional.of(files);
    }

    private static KeptRelease release(ResultSet row) throws SQLException {
        return new KeptRelease(
                row.getInt(1),
                row.getString(2),
                Arrays.stream(row.getString(3).split("\n"))
                        .filter(id -> !id.isEmpty())
                        .toList(),
                row.getString(4),
                row.getString(5),
                row.getInt(6),
                row.getInt(7),
                Instant.ofEpochMilli(row.getLong(8)));
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
