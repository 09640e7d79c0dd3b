package littlegiant.records;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;

/**
 * The repository of enterprises with a stored assessment. Methods block on the database, so do not call them on an I/O
 * thread.
 */
@Singleton
public class EnterpriseRepository {
    private static final String COLUMNS = "SELECT credit_code, first_id, latest_id FROM enterprise ";

    private final Database database;

    /** Creates the repository of a database. */
    public EnterpriseRepository(Database database) {
        this.database = database;
    }

    /** The enterprise with the unified social credit code. */
    public Optional<KnownEnterprise> find(String creditCode) {
        return database.readNow(handle -> handle.createQuery(COLUMNS + "WHERE credit_code = :code")
                .bind("code", creditCode)
                .map((row, context) -> of(row))
                .findOne());
    }

    /**
     * A page of enterprises in the order of their codes.
     *
     * @param after the last code of the previous page; empty for the first page
     * @param limit the page size
     */
    public List<KnownEnterprise> page(Optional<String> after, int limit) {
        return database.readNow(
                handle -> handle.createQuery(COLUMNS + "WHERE credit_code > :after ORDER BY credit_code LIMIT :limit")
                        .bind("after", after.orElse(""))
                        .bind("limit", limit)
                        .map((row, context) -> of(row))
                        .list());
    }

    /** The latest assessment of an enterprise, with its documents. */
    public Optional<AssessmentRecord> latest(String creditCode) {
        return database.readNow(handle -> handle.createQuery("SELECT " + AssessmentRows.WHOLE
                        + " FROM enterprise e JOIN assessment a ON a.id = e.latest_id WHERE e.credit_code = :code")
                .bind("code", creditCode)
                .map(AssessmentRows::kept)
                .findOne());
    }

    /**
     * The latest assessments of enterprises under each policy, with their documents, in the order of codes and then
     * policies.
     *
     * @param creditCodes a page of enterprises
     */
    public List<AssessmentRecord> latestUnderEachPolicy(List<String> creditCodes) {
        return latest(creditCodes, AssessmentRows.WHOLE, AssessmentRows::kept);
    }

    /** What was submitted for the latest assessments of enterprises under each policy, in the same order. */
    public List<RecordedRequest> latestRequests(List<String> creditCodes) {
        return latest(creditCodes, AssessmentRows.SUBMITTED, AssessmentRows::submitted);
    }

    private <T> List<T> latest(List<String> creditCodes, String columns, RowMapper<T> mapper) {
        if (creditCodes.isEmpty()) {
            return List.of();
        }
        return database.readNow(handle -> handle.createQuery("SELECT " + columns
                        + " FROM assessment a WHERE a.id IN (SELECT MAX(u.id) FROM assessment u"
                        + " WHERE u.credit_code IN (<codes>) GROUP BY u.credit_code, u.policy)"
                        + " ORDER BY a.credit_code, a.policy")
                .bindList("codes", creditCodes)
                .map(mapper)
                .list());
    }

    private static KnownEnterprise of(java.sql.ResultSet row) throws java.sql.SQLException {
        return new KnownEnterprise(
                row.getString(1), UUID.fromString(row.getString(2)), UUID.fromString(row.getString(3)));
    }
}
