package littlegiant.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
     * The different texts of outcomes, each found by one step in their index: there are as many as there are
     * combinations, however many assessments.
     */
    private static final String COMBINATIONS = "WITH RECURSIVE combination (outcomes) AS ("
            + "SELECT MIN(outcomes) FROM assessment UNION ALL"
            + " SELECT (SELECT MIN(a.outcomes) FROM assessment a WHERE a.outcomes > c.outcomes)"
            + " FROM combination c WHERE c.outcomes IS NOT NULL)"
            + " SELECT outcomes FROM combination WHERE outcomes IS NOT NULL";

    /** The number of combinations read by one statement; SQLite takes 500 terms. */
    private static final int COMBINED = 100;

    /**
     * The range of ids of a release, which an index answers: a release is active for a time, and ids are ordered by
     * time. Without the range the database would read all outcomes since. The release itself is compared without its
     * index, by which the database would go through all assessments of the release.
     */
    private static final String OF_RELEASE = "a.release_hash || '' = :release"
            + " AND a.id >= (SELECT MIN(r.id) FROM assessment r WHERE r.release_hash = :release)"
            + " AND a.id <= (SELECT MAX(r.id) FROM assessment r WHERE r.release_hash = :release)";

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
     * Reads rows, the latest first. Ids are ordered by time, so from, to and after are bounds of one index each. A filter
     * by decision or outcome reads a page of each combination of outcomes that it matches, in the order of an index, and
     * takes the latest of them; so does one by caller, whose index has the outcomes before the ids.
     */
    private static <T> List<T> rows(
            Handle handle, String columns, Filter filter, Optional<UUID> after, int limit, RowMapper<T> mapper) {
        boolean byOutcome = filter.decision() != null || filter.outcome() != null;
        if (!byOutcome && (filter.caller() == null || filter.creditCode() != null)) {
            return query(
                            handle,
                            "SELECT " + columns + " FROM assessment a" + where(filter, after, List.of())
                                    + " ORDER BY a.id DESC LIMIT :limit",
                            filter,
                            after,
                            limit)
                    .map(mapper)
                    .list();
        }
        List<String> combinations = handle.createQuery(COMBINATIONS).mapTo(String.class).stream()
                .filter(text -> !byOutcome || matches(filter, outcomes(text)))
                .toList();
        if (combinations.isEmpty()) {
            return List.of();
        }
        if (filter.creditCode() != null) {
            return query(
                            handle,
                            "SELECT " + columns + " FROM assessment a"
                                    + where(filter, after, List.of("a.outcomes || '' IN (<combinations>)"))
                                    + " ORDER BY a.id DESC LIMIT :limit",
                            filter,
                            after,
                            limit)
                    .bindList("combinations", combinations)
                    .map(mapper)
                    .list();
        }
        List<Row<T>> found = new ArrayList<>();
        for (int from = 0; from < combinations.size(); from += COMBINED) {
            found.addAll(ofCombinations(
                    handle,
                    columns,
                    filter,
                    after,
                    limit,
                    mapper,
                    combinations.subList(from, Math.min(from + COMBINED, combinations.size()))));
        }
        return found.stream()
                .sorted(Comparator.comparing((Row<T> row) -> row.id).reversed())
                .limit(limit)
                .map(Row::value)
                .toList();
    }

    private record Row<T>(String id, T value) {}

    /** The latest rows with one of the combinations, by one statement, which sees the same records for each of them. */
    private static <T> List<Row<T>> ofCombinations(
            Handle handle,
            String columns,
            Filter filter,
            Optional<UUID> after,
            int limit,
            RowMapper<T> mapper,
            List<String> combinations) {
        String pages = IntStream.range(0, combinations.size())
                .mapToObj(i -> "SELECT * FROM (SELECT a.id FROM assessment a"
                        + where(filter, after, List.of("a.outcomes = :outcomes" + i))
                        + " ORDER BY a.id DESC LIMIT :limit) p"
                        + i)
                .collect(Collectors.joining(" UNION ALL "));
        Query query = query(
                handle,
                "SELECT " + columns + " FROM assessment a WHERE a.id IN (SELECT id FROM (" + pages
                        + ") every ORDER BY id DESC LIMIT :limit) ORDER BY a.id DESC",
                filter,
                after,
                limit);
        for (int i = 0; i < combinations.size(); i++) {
            query.bind("outcomes" + i, combinations.get(i));
        }
        return query.map((row, context) -> new Row<>(row.getString(1), mapper.map(row, context)))
                .list();
    }

    private static boolean matches(Filter filter, Map<String, String> outcomes) {
        return outcomes.entrySet().stream()
                .anyMatch(one -> (filter.decision() == null || filter.decision().equals(one.getKey()))
                        && (filter.outcome() == null || filter.outcome().equals(one.getValue())));
    }

    /** The condition; an enterprise's assessments are found by its index whatever else is asked, since they are few. */
    private static String where(Filter filter, Optional<UUID> after, List<String> further) {
        StringJoiner where = new StringJoiner(" AND ", " WHERE ", "").setEmptyValue("");
        condition(where, "a.credit_code = :code", filter.creditCode());
        condition(where, further.isEmpty() ? "a.release_hash = :release" : OF_RELEASE, filter.release());
        condition(
                where,
                filter.creditCode() == null ? "a.caller = :caller" : "a.caller || '' = :caller",
                filter.caller());
        condition(where, "a.id >= :from", filter.from());
        condition(where, "a.id < :to", filter.to());
        condition(where, "a.id < :after", after.orElse(null));
        further.forEach(where::add);
        return where.toString();
    }

    private static Query query(Handle handle, String sql, Filter filter, Optional<UUID> after, int limit) {
        Query query = handle.createQuery(sql);
        bind(query, "code", filter.creditCode());
        bind(query, "release", filter.release());
        bind(query, "caller", filter.caller());
        bind(
                query,
                "from",
                filter.from() == null ? null : Ids.least(filter.from()).toString());
        bind(query, "to", filter.to() == null ? null : Ids.least(filter.to()).toString());
        bind(query, "after", after.map(UUID::toString).orElse(null));
        return query.bind("limit", limit);
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
