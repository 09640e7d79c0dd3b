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

/** The sessions of people in the console. Every method waits for the disk: not for an I/O thread. */
@Singleton
public class SessionRepository {
    private static final String COLUMNS = "SELECT token_sha256, id, name, roles, account_changed_at, address, agent,"
            + " started_at, last_used_at FROM console_session ";

    /** How many sessions of a person hold at once. */
    static final int MOST_OF_A_PERSON = 20;

    private final Database database;

    /** The sessions in a database. */
    public SessionRepository(Database database) {
        this.database = database;
    }

    /**
     * Adds a session and tells the audit trail that the person signed in. Of the same person the latest sessions are kept,
     * and those before end.
     *
     * @param tokenSha256 the SHA-256 of its token in hexadecimal
     * @param by how the person proved who it is, for the trail
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
     * Every session by the SHA-256 of its token.
     *
     * @throws ReadFailed where the database does not answer
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
     * The session of a token.
     *
     * @throws ReadFailed where the database does not answer
     */
    public Optional<ConsoleSession> find(String tokenSha256) {
        return database.readSoon(handle -> handle.createQuery(COLUMNS + "WHERE token_sha256 = :token")
                .bind("token", tokenSha256)
                .map((row, context) -> session(row))
                .findOne());
    }

    /**
     * Ends sessions; those that there are not any more are passed over.
     *
     * @param what what the audit trail calls it
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

    /** Keeps when sessions were used last. */
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

    /** Removes the sessions that were used last, or began, before a moment each. */
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
