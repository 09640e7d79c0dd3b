package littlegiant.records;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import littlegiant.records.InstanceState.DecidingRelease;
import littlegiant.records.InstanceState.InstanceFault;
import littlegiant.wording.Language;
import littlegiant.wording.Text;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The repository of the instances that share the database. Its methods block, so do not call them on an I/O thread. */
@Singleton
public class InstanceRepository {
    /** The table. It describes processes that run, so a backup leaves its rows out. */
    static final String TABLE = "service_instance";

    /** How long an instance that is not seen is listed. */
    private static final Duration LISTED = Duration.ofDays(1);

    private final Database database;

    /** Creates the repository of a database. */
    public InstanceRepository(Database database) {
        this.database = database;
    }

    /**
     * Stores the first state of an instance that starts. The embedded database has only one process, so all other
     * instances are removed from it.
     */
    public void begin(InstanceState state) {
        write(handle -> {
            if (!isShared()) {
                handle.execute("DELETE FROM service_instance");
            }
            return put(handle, state);
        });
    }

    /** Stores the state of an instance in place of the previous one, and removes instances that were not seen for a day. */
    public void put(InstanceState state) {
        write(handle -> put(handle, state));
    }

    private static int put(Handle handle, InstanceState state) {
        handle.execute(
                "DELETE FROM service_instance WHERE seen_at < ?",
                state.seenAt().minus(LISTED).toEpochMilli());
        DecidingRelease release = state.release();
        InstanceFault fault = state.fault();
        return handle.createUpdate("INSERT INTO service_instance (id, host, version, started_at, release_number,"
                        + " release_hash, decides_since, fault_zh, fault_en, fault_at, seen_at) VALUES (:id, :host,"
                        + " :version, :started, :number, :hash, :since, :zh, :en, :faultAt, :seen)"
                        + " ON CONFLICT (id) DO UPDATE SET release_number = excluded.release_number,"
                        + " release_hash = excluded.release_hash, decides_since = excluded.decides_since,"
                        + " fault_zh = excluded.fault_zh, fault_en = excluded.fault_en,"
                        + " fault_at = excluded.fault_at, seen_at = excluded.seen_at")
                .bind("id", state.id().toString())
                .bind("host", state.host())
                .bind("version", state.version())
                .bind("started", state.startedAt().toEpochMilli())
                .bind("number", release == null ? null : (Integer) release.number())
                .bind("hash", release == null ? null : release.hash())
                .bind("since", release == null ? null : millis(release.since()))
                .bind("zh", fault == null ? null : fault.words().in(Language.ZH))
                .bind("en", fault == null ? null : fault.words().in(Language.EN))
                .bind("faultAt", fault == null ? null : millis(fault.at()))
                .bind("seen", state.seenAt().toEpochMilli())
                .execute();
    }

    /** Whether several instances can share the database: the embedded one has only one process. */
    public boolean isShared() {
        return database.dialect() != Dialect.SQLITE;
    }

    /** Removes an instance that stops. */
    public void remove(UUID id) {
        write(handle -> handle.execute("DELETE FROM service_instance WHERE id = ?", id.toString()));
    }

    /** All instances, in the order of their hosts and then of their starts. */
    public List<InstanceState> all() {
        return database.readSoon(handle -> handle.createQuery("SELECT id, host, version, started_at, release_number,"
                        + " release_hash, decides_since, fault_zh, fault_en, fault_at, seen_at FROM service_instance"
                        + " ORDER BY host, started_at, id")
                .map((row, context) -> state(row))
                .list());
    }

    private static InstanceState state(ResultSet row) throws SQLException {
        String hash = row.getString("release_hash");
        String fault = row.getString("fault_zh");
        return new InstanceState(
                UUID.fromString(row.getString("id")),
                row.getString("host"),
                row.getString("version"),
                Instant.ofEpochMilli(row.getLong("started_at")),
                hash == null
                        ? null
                        : new DecidingRelease(
                                row.getInt("release_number"), hash, Instant.ofEpochMilli(row.getLong("decides_since"))),
                fault == null
                        ? null
                        : new InstanceFault(Text.of(fault, row.getString("fault_en")), moment(row, "fault_at")),
                Instant.ofEpochMilli(row.getLong("seen_at")));
    }

    private static @Nullable Instant moment(ResultSet row, String column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : (Long) instant.toEpochMilli();
    }

    /** On PostgreSQL a write does not wait for the writer thread, since others judge by it whether this process is alive. */
    private void write(Function<Handle, Integer> work) {
        if (!isShared()) {
            database.writeNow(work);
            return;
        }
        database.apartNow(handle -> {
            try (NetworkTimeout bounded = NetworkTimeout.of(handle, NetworkTimeout.READ_MILLIS)) {
                return work.apply(handle);
            }
        });
    }
}
