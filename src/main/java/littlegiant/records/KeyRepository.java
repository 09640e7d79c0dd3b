package littlegiant.records;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The repository of API keys. Methods block on the database, so do not call them on an I/O thread. */
@Singleton
public class KeyRepository {
    private final Database database;

    /** Creates the repository of a database. */
    public KeyRepository(Database database) {
        this.database = database;
    }

    /** The result of revoking a key. */
    public enum RevocationResult {
        DONE,
        /** There is no such key. */
        UNKNOWN,
        /** The key was revoked earlier. */
        BEFORE
    }

    /**
     * Every key, including revoked and expired ones, the latest first.
     *
     * @throws ReadFailed if the database fails
     */
    public List<ApiKey> all() {
        return database.readSoon(handle -> handle.createQuery("SELECT id, name, secret_sha256, roles, created_at,"
                        + " created_by, expires_at, last_used_at, revoked_at, revoked_by FROM api_key ORDER BY id DESC")
                .map((row, context) -> key(row))
                .list());
    }

    /** Adds a key. */
    public void add(ApiKey key) {
        database.writeNow(handle -> {
            AccessVersion.count(handle);
            AuditTrail.append(
                    handle,
                    AuditEntry.of(
                            "key.made",
                            key.id().toString(),
                            Map.of(
                                    "name",
                                    key.name(),
                                    "roles",
                                    List.copyOf(new TreeSet<>(key.roles())),
                                    "expiresAt",
                                    String.valueOf(key.expiresAt()))));
            return handle.createUpdate("INSERT INTO api_key (id, name, secret_sha256, roles, created_at, created_by,"
                            + " expires_at) VALUES (:id, :name, :sha256, :roles, :created, :by, :expires)")
                    .bind("id", key.id().toString())
                    .bind("name", key.name())
                    .bind("sha256", key.secretSha256())
                    .bind("roles", UserRepository.text(key.roles()))
                    .bind("created", key.createdAt().toEpochMilli())
                    .bind("by", key.createdBy())
                    .bindBySqlType(
                            "expires",
                            key.expiresAt() == null ? null : key.expiresAt().toEpochMilli(),
                            Types.BIGINT)
                    .execute();
        });
    }

    /** Revokes a key permanently. */
    public RevocationResult revoke(UUID id, String by, Instant now) {
        return database.writeNow(handle -> {
            AccessVersion.count(handle);
            int changed = handle.createUpdate("UPDATE api_key SET revoked_at = :now, revoked_by = :by"
                            + " WHERE id = :id AND revoked_at IS NULL")
                    .bind("now", now.toEpochMilli())
                    .bind("by", by)
                    .bind("id", id.toString())
                    .execute();
            if (changed == 1) {
                AuditTrail.append(handle, AuditEntry.of("key.revoked", id.toString(), null));
                return RevocationResult.DONE;
            }
            return handle.createQuery("SELECT COUNT(*) FROM api_key WHERE id = :id")
                                    .bind("id", id.toString())
                                    .mapTo(Integer.class)
                                    .one()
                            == 0
                    ? RevocationResult.UNKNOWN
                    : RevocationResult.BEFORE;
        });
    }

    /** Stores the times at which keys were last used. */
    public void used(Map<UUID, Instant> moments) {
        database.writeNow(handle -> {
            PreparedBatch batch = handle.prepareBatch("UPDATE api_key SET last_used_at = :used WHERE id = :id"
                    + " AND (last_used_at IS NULL OR last_used_at < :used)");
            moments.forEach((id, moment) -> batch.bind("used", moment.toEpochMilli())
                    .bind("id", id.toString())
                    .add());
            return batch.execute();
        });
    }

    private static ApiKey key(ResultSet row) throws SQLException {
        return new ApiKey(
                UUID.fromString(row.getString(1)),
                row.getString(2),
                row.getString(3),
                UserRepository.roles(row.getString(4)),
                Instant.ofEpochMilli(row.getLong(5)),
                row.getString(6),
                UserRepository.moment(row, 7),
                UserRepository.moment(row, 8),
                UserRepository.moment(row, 9),
                row.getString(10));
    }
}
