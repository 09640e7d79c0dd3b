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

/** Removes assessments with their outcomes, the keys that they were asked for under, and their places in jobs. */
final class AssessmentRemoval {
    /** The columns of a {@link RemovableAssessment}, of a table {@code a}. */
    static final String COLUMNS = "a.id, a.credit_code, a.outcomes";

    private AssessmentRemoval() {}

    /** An assessment that is to go. */
    record RemovableAssessment(String id, String creditCode, String outcomes) {
        static RemovableAssessment of(ResultSet row) throws SQLException {
            return new RemovableAssessment(row.getString(1), row.getString(2), row.getString(3));
        }

        LocalDate day(ZoneId zone) {
            return LocalDate.ofInstant(Ids.moment(UUID.fromString(id)), zone);
        }
    }

    /**
     * Keeps the registry as it is until the transaction ends. On PostgreSQL others could record an assessment of an
     * enterprise while it is taken out of the registry, which would then not know it; SQLite has one writer.
     */
    static void holdRegistry(Handle handle, Dialect dialect) {
        if (dialect == Dialect.POSTGRESQL) {
            handle.execute("SET LOCAL lock_timeout = '30s'");
            // The first lock that is taken: who waits for it holds nothing that others wait for.
            handle.execute("LOCK TABLE enterprise IN EXCLUSIVE MODE");
        }
    }

    /** Removes them, and says how many keys went along. */
    static int remove(Handle handle, List<RemovableAssessment> doomed) {
        if (doomed.isEmpty()) {
            return 0;
        }
        // There is an index of outcomes that begins with a decision, and none that begins with an assessment.
        try (PreparedBatch outcomes = handle.prepareBatch(
                "DELETE FROM assessment_outcome WHERE decision = ? AND outcome = ? AND assessment_id = ?")) {
            for (RemovableAssessment one : doomed) {
                AssessmentRows.outcomes(one.outcomes)
                        .forEach((decision, outcome) -> outcomes.bind(0, decision)
                                .bind(1, outcome)
                                .bind(2, one.id)
                                .add());
            }
            if (outcomes.size() > 0) {
                outcomes.execute();
            }
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
