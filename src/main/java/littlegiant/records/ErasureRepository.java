package littlegiant.records;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The repository of erasures, which can be added and read, and not changed. */
@Singleton
public class ErasureRepository {
    private final Database database;

    /** Creates the repository of a database. */
    public ErasureRepository(Database database) {
        this.database = database;
    }

    /**
     * A page of erasures, the latest first. Blocks on the database.
     *
     * @param before only erasures with a smaller number
     * @param limit the page size
     */
    public List<Erasure> page(int before, int limit) {
        return database.readNow(handle -> handle.createQuery("SELECT number, erased_at, official, reason, salt,"
                        + " enterprise_sha256, assessments, idempotency_keys, events, first_day, last_day"
                        + " FROM erasure WHERE number < :before ORDER BY number DESC LIMIT :limit")
                .bind("before", before)
                .bind("limit", limit)
                .map((row, context) -> erasure(row))
                .list());
    }

    /** Adds an erasure with the next number, within the erasing transaction. */
    static Erasure add(Handle handle, Erasure erasure) {
        int number = handle.select("SELECT COALESCE(MAX(number), 0) + 1 FROM erasure")
                .mapTo(Integer.class)
                .one();
        handle.createUpdate("INSERT INTO erasure (number, erased_at, official, reason, salt, enterprise_sha256,"
                        + " assessments, idempotency_keys, events, first_day, last_day) VALUES (:number, :at, :official,"
                        + " :reason, :salt, :sha256, :assessments, :keys, :events, :first, :last)")
                .bind("number", number)
                .bind("at", erasure.at().toEpochMilli())
                .bindBySqlType("official", erasure.official(), Types.VARCHAR)
                .bind("reason", erasure.reason())
                .bindBySqlType("salt", erasure.salt(), Types.VARCHAR)
                .bindBySqlType("sha256", erasure.enterpriseSha256(), Types.VARCHAR)
                .bind("assessments", erasure.assessments())
                .bind("keys", erasure.idempotencyKeys())
                .bind("events", erasure.events())
                .bindBySqlType("first", text(erasure.firstDay()), Types.VARCHAR)
                .bindBySqlType("last", text(erasure.lastDay()), Types.VARCHAR)
                .execute();
        // The reason is not in the audit entry, since it may name the enterprise; it is in the erasure.
        Map<String, Object> after = new TreeMap<>();
        after.put("assessments", erasure.assessments());
        after.put("idempotencyKeys", erasure.idempotencyKeys());
        after.put("events", erasure.events());
        if (erasure.official() == null) {
            after.put("period", erasure.reason());
        } else {
            after.put("official", erasure.official());
        }
        AuditTrail.append(
                handle,
                AuditEntry.of(
                        erasure.official() == null ? "records.lapsed" : "records.erased",
                        String.valueOf(number),
                        after));
        return new Erasure(
                number,
                erasure.at(),
                erasure.official(),
                erasure.reason(),
                erasure.salt(),
                erasure.enterpriseSha256(),
                erasure.assessments(),
                erasure.idempotencyKeys(),
                erasure.events(),
                erasure.firstDay(),
                erasure.lastDay());
    }

    private static @Nullable String text(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static Erasure erasure(ResultSet row) throws SQLException {
        return new Erasure(
                row.getInt(1),
                Instant.ofEpochMilli(row.getLong(2)),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9),
                day(row.getString(10)),
                day(row.getString(11)));
    }
}
