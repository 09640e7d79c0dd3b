package littlegiant.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Deletes assessments with their idempotency keys and places in jobs. */
final class AssessmentRemoval {
    /** The columns of a {@link RemovableAssessment}, of a table {@code a}. */
    static final String COLUMNS = "a.id, a.credit_code";

    private AssessmentRemoval() {}

    /** An assessment to delete. */
    record RemovableAssessment(String id, String creditCode) {
        static RemovableAssessment of(ResultSet row) throws SQLException {
            return new RemovableAssessment(row.getString(1), row.getString(2));
        }

        LocalDate day(ZoneId zone) {
            return LocalDate.ofInstant(Ids.moment(UUID.fromString(id)), zone);
        }
    }

    /**
     * Locks the registry until the transaction ends. On PostgreSQL, another transaction could otherwise record an
     * assessment of an enterprise that is being removed from the registry; SQLite has one writer.
     */
    static void holdRegistry(Handle handle, Dialect dialect) {
        if (dialect == Dialect.POSTGRESQL) {
            handle.execute("SET LOCAL lock_timeout = '30s'");
            // This lock is taken first, so a transaction that waits for it holds no other.
            handle.execute("LOCK TABLE enterprise IN EXCLUSIVE MODE");
        }
    }

    /**
     * Deletes the assessments.
     *
     * @return the number of deleted idempotency keys
     */
    static int remove(Handle handle, List<RemovableAssessment> doomed) {
        if (doomed.isEmpty()) {
            return 0;
        }
        int keys = each(handle, "DELETE FROM idempotency_key WHERE assessment_id = ?", doomed);
        each(handle, "DELETE FROM job_assessment WHERE assessment_id = ?", doomed);
        each(handle, "DELETE FROM assessment_trace WHERE assessment_id = ?", doomed);
        each(handle, "DELETE FROM settlement WHERE assessment_id = ?", doomed);
        each(handle, "DELETE FROM assessment WHERE id = ?", doomed);
        return keys;
    }

    private static int each(Handle handle, String statement, List<RemovableAssessment> doomed) {
        try (PreparedBatch batch = handle.prepareBatch(statement)) {
            doomed.forEach(one -> batch.bind(0, one.id).add());
            return Arrays.stream(batch.execute())
                    .map(count -> Math.max(count, 0))
                    .sum();
        }
    }
}
