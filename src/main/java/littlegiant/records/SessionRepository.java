package littlegiant.records;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The repository of console sessions. Methods block on the database, so do not call them on an I/O thread. */
@Singleton
public class SessionRepository {
    private static final String COLUMNS = "SELECT token_sha256, id, name, roles, account_changed_at, address, agent,"
            + " started_at, last_used_at FROM console_session ";

    /** The number of concurrent sessions of a person. */
    static final int MOST_OF_A_PERSON = 20;

    private final Database database;

    /** Creates the repository of a database. */
    public SessionRepository(Database database) {
        this.database = database;
    }

    /**
     * Adds a session with an audit entry of the sign-in. The oldest sessions of the same person beyond the limit end.
     *
     * @param tokenSha256 the SHA-256 of its token in hexadecimal
     * @param by the way in which the person signed in, for the audit trail
     */
    public void add(String tokenSha256, ConsoleSession session, String by) {
        database.writeNow(handle -> {
            AuditTrail.append(
                    handle,
                    AuditEntry.of("sign-in", session.id().toString(), Map.of("by", by))
                            .by(new Actor(session.name(), session.address())));
            handle.createUpdate("INSERT INTO console_session (token_sha256, id, name, roles,"
                            + " account_changed_at, address, agent, started_at, last_used_at) VALUES (:token, :id, :name, :roles,"
                            + " :changed, :address, :agent, :started, :used)")
                    .bind("token", tokenSha256)
                    .bind("id", session.id().toString())
                    .bind("name", session.name())
                    .bindBySqlType(
                            "roles",
                            session.roles() == null ? null : UserRepository.text(session.roles()),
                            Types.VARCHAR)
                    .bindBySqlType("changed", millis(session.accountChangedAt()), Types.BIGINT)
                    .bindBySqlType("address", session.address(), Types.VARCHAR)
                    .bindBySqlType("agent", session.agent(), Types.VARCHAR)
                    .bind("started", session.startedAt().toEpochMilli())
                    .bind("used", session.lastUsedAt().toEpochMilli())
                    .execute();
            int ended = handle.createUpdate("DELETE FROM console_session WHERE name = :name AND id NOT IN"
                            + " (SELECT id FROM console_session WHERE name = :name ORDER BY id DESC LIMIT :most)")
                    .bind("name", session.name())
                    .bind("most", MOST_OF_A_PERSON)
                    .execute();
            if (ended > 0) {
                AccessVersion.count(handle);
            }
            return true;
        });
    }

    /**
     * Every session, by the SHA-256 of its token.
     *
     * @throws ReadFailed if the database fails
     */
    public Map<String, ConsoleSession> all() {
        return database.readSoon(handle -> {
            Map<String, ConsoleSession> sessions = new HashMap<>();
            handle.createQuery(COLUMNS)
                    .map((row, context) -> Map.entry(row.getString(1), session(row)))
                    .forEach(entry -> sessions.put(entry.getKey(), entry.getValue()));
            return sessions;
        });
    }

    /**
     * The session with the token.
     *
     * @throws ReadFailed if the database fails
     */
    public Optional<ConsoleSession> find(String tokenSha256) {
        return database.readSoon(handle -> handle.createQuery(COLUMNS + "WHERE token_sha256 = :token")
                .bind("token", tokenSha256)
                .map((row, context) -> session(row))
                .findOne());
    }

    /**
     * Ends sessions; unknown ids are ignored.
     *
     * @param what the action in the audit trail
     */
    public void end(List<UUID> ids, String what) {
        database.writeNow(handle -> {
            AccessVersion.count(handle);
            ids.forEach(id -> end(handle, id, what));
            return true;
        });
    }

    private static void end(Handle handle, UUID id, String what) {
        Optional<String> name = handle.createQuery("SELECT name FROM console_session WHERE id = :id")
                .bind("id", id.toString())
                .mapTo(String.class)
                .findOne();
        if (name.isPresent() && handle.execute("DELETE FROM console_session WHERE id = ?", id.toString()) == 1) {
            AuditTrail.append(handle, AuditEntry.of(what, id.toString(), Map.of("name", name.get()), null));
        }
    }

    /** Stores the times at which sessions were last used. */
    public void used(Map<UUID, Instant> moments) {
        database.writeNow(handle -> {
            PreparedBatch batch = handle.prepareBatch(
                    "UPDATE console_session SET last_used_at = :used WHERE id = :id AND last_used_at < :used");
            moments.forEach((id, moment) -> batch.bind("used", moment.toEpochMilli())
                    .bind("id", id.toString())
                    .add());
            return batch.execute();
        });
    }

    /** Removes the sessions that were last used, or began, before the given times. */
    public void remove(Instant usedBefore, Instant startedBefore) {
        database.writeNow(handle -> handle.execute(
                "DELETE FROM console_session WHERE last_used_at < ? OR started_at < ?",
                usedBefore.toEpochMilli(),
                startedBefore.toEpochMilli()));
    }

    private static @Nullable Long millis(@Nullable Instant moment) {
        return moment == null ? null : moment.toEpochMilli();
    }

    private static ConsoleSession session(ResultSet row) throws SQLException {
        String roles = row.getString(4);
        return new ConsoleSession(
                UUID.fromString(row.getString(2)),
                row.getString(3),
                roles == null ? null : UserRepository.roles(roles),
                UserRepository.moment(row, 5),
                row.getString(6),
                row.getString(7),
                Instant.ofEpochMilli(row.getLong(8)),
                Instant.ofEpochMilli(row.getLong(9)));
    }
}
