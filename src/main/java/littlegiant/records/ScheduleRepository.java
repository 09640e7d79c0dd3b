package littlegiant.records;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * The repository of scheduled activations. A row ends once: if several instances find it due, or one finds it due while
 * another cancels it, the database lets only one of them end it.
 */
@Singleton
public class ScheduleRepository {
    private static final String COLUMNS = "SELECT s.number, s.release_number, r.hash, s.activate_at, s.scheduled_at,"
            + " s.scheduled_by, s.reason, s.ended_at, s.ended_by, s.outcome"
            + " FROM scheduled_activation s JOIN release r ON r.number = s.release_number ";

    private final Database database;

    /** Creates the repository of a database. */
    public ScheduleRepository(Database database) {
        this.database = database;
    }

    /**
     * Schedules an activation.
     *
     * @param by the user, null if not known
     */
    public ScheduleRecord add(
            ReleaseRecord release, Instant activateAt, Instant now, @Nullable String by, String reason) {
        return SequenceRetry.retried(
                () -> database.writeNow(handle -> add(handle, release, activateAt, now, by, reason)));
    }

    static ScheduleRecord add(
            Handle handle, ReleaseRecord release, Instant activateAt, Instant now, @Nullable String by, String reason) {
        int number = handle.select("SELECT COALESCE(MAX(number), 0) + 1 FROM scheduled_activation")
                .mapTo(Integer.class)
                .one();
        handle.execute(
                "INSERT INTO scheduled_activation (number, release_number, activate_at, scheduled_at, scheduled_by,"
                        + " reason) VALUES (?, ?, ?, ?, ?, ?)",
                number,
                release.number(),
                activateAt.toEpochMilli(),
                now.toEpochMilli(),
                by,
                reason);
        Map<String, Object> after = new TreeMap<>();
        after.put("release", release.hash());
        after.put("activateAt", activateAt.toString());
        after.put("by", String.valueOf(by));
        after.put("reason", String.valueOf(reason));
        AuditTrail.append(handle, AuditEntry.of("schedule.made", String.valueOf(number), after));
        return new ScheduleRecord(
                number,
                release.number(),
                release.hash(),
                Instant.ofEpochMilli(activateAt.toEpochMilli()),
                Instant.ofEpochMilli(now.toEpochMilli()),
                by,
                reason,
                null,
                null,
                null);
    }

    /** All scheduled activations, the latest first. */
    public List<ScheduleRecord> latest(int limit) {
        return database.readSoon(handle -> handle.createQuery(COLUMNS + "ORDER BY s.number DESC LIMIT :limit")
                .bind("limit", limit)
                .map((row, context) -> schedule(row))
                .list());
    }

    /** The pending activations that are due, in the order of their times. */
    public List<ScheduleRecord> due(Instant now) {
        return database.readSoon(handle -> handle.createQuery(
                        COLUMNS + "WHERE s.outcome IS NULL AND s.activate_at <= :now ORDER BY s.activate_at, s.number")
                .bind("now", now.toEpochMilli())
                .map((row, context) -> schedule(row))
                .list());
    }

    /** The scheduled activation with the number. */
    public Optional<ScheduleRecord> find(int number) {
        return database.readSoon(handle -> handle.createQuery(COLUMNS + "WHERE s.number = :number")
                .bind("number", number)
                .map((row, context) -> schedule(row))
                .findOne());
    }

    /**
     * Activates a release that is due.
     *
     * @param signing signs the activation
     * @return empty if the schedule has ended before
     */
    public Optional<ActivationRecord> activate(
            ScheduleRecord due, ReleaseRecord release, Instant now, RecordSigner signing) {
        return SequenceRetry.retried(() -> database.writeNow(handle -> {
            NetworkTimeout.ofTheOthers(handle, database.dialect());
            return end(handle, due.number(), now, null, ScheduleRecord.ACTIVATED)
                    ? Optional.of(ReleaseRepository.activate(handle, release, now, due.by(), due.reason(), signing))
                    : Optional.empty();
        }));
    }

    /**
     * Ends a schedule without an activation.
     *
     * @param by the user, null for the service itself
     * @return false if it had ended before
     */
    public boolean end(int number, Instant now, @Nullable String by, String outcome) {
        return database.writeNow(handle -> end(handle, number, now, by, outcome));
    }

    private static boolean end(Handle handle, int number, Instant now, @Nullable String by, String outcome) {
        boolean ended = handle.execute(
                        "UPDATE scheduled_activation SET ended_at = ?, ended_by = ?, outcome = ?"
                                + " WHERE number = ? AND outcome IS NULL",
                        now.toEpochMilli(),
                        by,
                        outcome,
                        number)
                == 1;
        if (ended) {
            AuditTrail.append(
                    handle,
                    AuditEntry.of(
                            "schedule.ended",
                            String.valueOf(number),
                            Map.of("outcome", outcome, "by", String.valueOf(by))));
        }
        return ended;
    }

    private static ScheduleRecord schedule(ResultSet row) throws SQLException {
        long ended = row.getLong(8);
        Instant endedAt = row.wasNull() ? null : Instant.ofEpochMilli(ended);
        return new ScheduleRecord(
                row.getInt(1),
                row.getInt(2),
                row.getString(3),
                Instant.ofEpochMilli(row.getLong(4)),
                Instant.ofEpochMilli(row.getLong(5)),
                row.getString(6),
                row.getString(7),
                endedAt,
                row.getString(9),
                row.getString(10));
    }
}
