package littlegiant.records;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The repository of declined releases. */
@Singleton
public class ReleaseRefusalRepository {
    private final Database database;

    /** Creates the repository of a database. */
    public ReleaseRefusalRepository(Database database) {
        this.database = database;
    }

    /**
     * Stores a refusal with an audit entry.
     *
     * @return false if the release was declined earlier
     */
    public boolean add(ReleaseRefusal refusal, String hash) {
        return database.writeNow(handle -> {
            boolean fresh = handle.execute(
                            "INSERT INTO release_refusal (release_number, refused_at, refused_by, reason)"
                                    + " VALUES (?, ?, ?, ?) ON CONFLICT (release_number) DO NOTHING",
                            refusal.release(),
                            refusal.at().toEpochMilli(),
                            refusal.by(),
                            refusal.reason())
                    == 1;
            if (fresh) {
                AuditTrail.append(
                        handle,
                        AuditEntry.of(
                                "release.declined", hash, Map.of("by", refusal.by(), "reason", refusal.reason())));
            }
            return fresh;
        });
    }

    /** All refusals, those of the latest releases first. */
    public List<ReleaseRefusal> all() {
        return database.readSoon(handle -> handle.createQuery(
                        "SELECT release_number, refused_at, refused_by, reason FROM release_refusal"
                                + " ORDER BY release_number DESC")
                .map((row, context) -> new ReleaseRefusal(
                        row.getInt(1), Instant.ofEpochMilli(row.getLong(2)), row.getString(3), row.getString(4)))
                .list());
    }
}
