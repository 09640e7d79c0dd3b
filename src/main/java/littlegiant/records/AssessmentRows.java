package littlegiant.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/** Reads rows of stored assessments. */
final class AssessmentRows {
    static final String HEAD = "a.id, a.credit_code, a.name, a.town_or_park, a.stage, a.category, a.policy,"
            + " a.release_hash, a.as_of, a.assessed_at, a.caller, a.language, a.outcomes";

    /** The columns of an assessment without its answer, of a table {@code a}. */
    static final String SUBMITTED = HEAD + ", a.request";

    /** The columns of a complete assessment, of a table {@code a}. */
    static final String WHOLE = SUBMITTED + ", a.answer";

    /**
     * The range of ids of a release, which an index answers: a release is active for a time, and ids are ordered by
     * time. Without the range the database would sort all assessments of the release, or read all outcomes since.
     */
    private static final String BOUNDS_OF_RELEASE =
            "o.assessment_id >= (SELECT MIN(r.id) FROM assessment r WHERE r.release_hash = :release)"
                    + " AND o.assessment_id <= (SELECT MAX(r.id) FROM assessment r WHERE r.release_hash = :release)";

    private AssessmentRows() {}

    static Optional<AssessmentRecord> find(Handle handle, UUID id) {
        return handle.createQuery("SELECT " + WHOLE + ", t.trace_id FROM assessment a"
                        + " LEFT JOIN assessment_trace t ON t.assessment_id = a.id WHERE a.id = :id")
                .bind("id", id.toString())
                .map((row, context) -> {
                    AssessmentRecord kept = kept(row, context);
                    return new AssessmentRecord(kept.summary(), kept.request(), kept.answer(), row.getString(16), null);
                })
                .findOne();
    }

    static List<AssessmentSummary> summaries(Handle handle, Filter filter, Optional<UUID> after, int limit) {
        return rows(handle, HEAD, filter, after, limit, (row, context) -> summary(row));
    }

    static List<AssessmentRecord> whole(Handle handle, Filter filter, Optional<UUID> after, int limit) {
        return rows(handle, WHOLE, filter, after, limit, AssessmentRows::kept);
    }

    /**
     * Reads rows, the latest first. Ids are ordered by time, so from, to and after are bounds of one index each; a
     * filter by decision or outcome starts from the outcome table, in the same order.
     */
    private static <T> List<T> rows(
            Handle handle, String columns, Filter filter, Optional<UUID> after, int limit, RowMapper<T> mapper) {
        boolean byOutcome = filter.decision() != null || filter.outcome() != null;
        String id = byOutcome ? "o.assessment_id" : "a.id";
        StringJoiner where = new StringJoiner(" AND ", " WHERE ", "").setEmptyValue("");
        condition(where, "a.credit_code = :code", filter.creditCode());
        condition(where, "a.release_hash = :release", filter.release());
        condition(where, "a.caller = :caller", filter.caller());
        condition(where, "o.decision = :decision", filter.decision());
        condition(where, "o.outcome = :outcome", filter.outcome());
        condition(where, id + " >= :from", filter.from());
        condition(where, id + " < :to", filter.to());
        condition(where, id + " < :after", after.orElse(null));
        if (byOutcome) {
            condition(where, BOUNDS_OF_RELEASE, filter.release());
        }
        String from = byOutcome
                ? " FROM assessment_outcome o JOIN assessment a ON a.id = o.assessment_id"
                : " FROM assessment a";
        // An assessment may have the outcome in several decisions; only the first one is returned.
        if (byOutcome && filter.decision() == null) {
            where.add("NOT EXISTS (SELECT 1 FROM assessment_outcome p WHERE p.assessment_id = o.assessment_id"
                    + " AND p.outcome = o.outcome AND p.decision < o.decision)");
        }
        Query query = handle.createQuery("SELECT " + columns + from + where + " ORDER BY " + id + " DESC LIMIT :limit");
        bind(query, "code", filter.creditCode());
        bind(query, "release", filter.release());
        bind(query, "caller", filter.caller());
        bind(query, "decision", filter.decision());
        bind(query, "outcome", filter.outcome());
        bind(
                query,
                "from",
                filter.from() == null ? null : Ids.least(filter.from()).toString());
        bind(query, "to", filter.to() == null ? null : Ids.least(filter.to()).toString());
        bind(query, "after", after.map(UUID::toString).orElse(null));
        return query.bind("limit", limit).map(mapper).list();
    }

    private static void condition(StringJoiner where, String condition, @Nullable Object value) {
        if (value != null) {
            where.add(condition);
        }
    }

    private static void bind(Query query, String name, @Nullable String value) {
        if (value != null) {
            query.bind(name, value);
        }
    }

    /** The assessment of a row with the columns {@link #WHOLE}, starting at the first. */
    static AssessmentRecord kept(ResultSet row, StatementContext context) throws SQLException {
        DocumentDictionaries dictionaries = context.getConfig(DocumentDictionaries.class);
        return new AssessmentRecord(
                summary(row),
                dictionaries.unpack(row.getBytes(14), context.getConnection()),
                dictionaries.unpack(row.getBytes(15), context.getConnection()));
    }

    /** What was submitted for the assessment of a row with the columns {@link #SUBMITTED}, starting at the first. */
    static RecordedRequest submitted(ResultSet row, StatementContext context) throws SQLException {
        return new RecordedRequest(
                summary(row),
                context.getConfig(DocumentDictionaries.class).unpack(row.getBytes(14), context.getConnection()));
    }

    static AssessmentSummary summary(ResultSet row) throws SQLException {
        return new AssessmentSummary(
                UUID.fromString(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                LocalDate.parse(row.getString(9)),
                Instant.ofEpochMilli(row.getLong(10)),
                row.getString(11),
                row.getString(12),
                outcomes(row.getString(13)));
    }

    /** One line per decision: its name, a tab and the outcome. */
    static String text(Map<String, String> outcomes) {
        StringBuilder text = new StringBuilder();
        outcomes.forEach((decision, outcome) ->
                text.append(decision).append('\t').append(outcome).append('\n'));
        return text.toString();
    }

    static Map<String, String> outcomes(String text) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        text.lines().forEach(line -> {
            int tab = line.lastIndexOf('\t');
            outcomes.put(line.substring(0, tab), line.substring(tab + 1));
        });
        return outcomes;
    }
}
