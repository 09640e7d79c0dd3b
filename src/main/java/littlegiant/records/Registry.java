package littlegiant.records;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The registry: enterprises with their latest assessments under a policy. Methods block on the database, so do not call
 * them on an I/O thread.
 */
@Singleton
public class Registry {
    private static final String UNDER_POLICY =
            "(SELECT MAX(u.id) FROM assessment u WHERE u.policy = :policy AND u.credit_code = e.credit_code)";
    private static final String LATEST = " FROM enterprise e JOIN assessment a ON a.id = " + UNDER_POLICY + " ";
    /**
     * For an enterprise with events under the policy but no assessment under it, the latest assessment under any
     * policy.
     */
    private static final String KNOWN = " FROM enterprise e JOIN assessment a ON a.id = COALESCE(" + UNDER_POLICY
            + ", (SELECT e.latest_id WHERE EXISTS (SELECT 1 FROM programme_event p"
            + " WHERE p.policy = :policy AND p.credit_code = e.credit_code))) ";

    private final Database database;

    /** Creates the registry of a database. */
    public Registry(Database database) {
        this.database = database;
    }

    /**
     * A page of the enterprises with assessments or events under a policy, in the order of their codes; each with its
     * latest assessment under the policy, or under any policy if there is none.
     *
     * @param after the last code of the previous page; empty for the first page
     * @param town only enterprises of this town or park; empty for all
     */
    public List<AssessmentSummary> page(String policy, Optional<String> after, Optional<String> town, int limit) {
        return database.readNow(handle -> {
            var query = handle.createQuery("SELECT " + AssessmentRows.HEAD + KNOWN + "WHERE e.credit_code > :after"
                            + (town.isPresent() ? " AND a.town_or_park = :town" : "")
                            + " ORDER BY e.credit_code LIMIT :limit")
                    .bind("policy", policy)
                    .bind("after", after.orElse(""))
                    .bind("limit", limit);
            town.ifPresent(name -> query.bind("town", name));
            return query.map((row, context) -> AssessmentRows.summary(row)).list();
        });
    }

    /**
     * A page of the enterprises whose latest assessment under a policy has one of the outcomes in any decision, or that
     * have an event that contradicts its assessment, in the order of their codes.
     *
     * @param outcomes the names of outcomes that count for every enterprise
     * @param ofRecognised the outcomes that count for enterprises recognised at any time
     */
    public List<AssessmentSummary> withOutcome(
            String policy, Set<String> outcomes, Set<String> ofRecognised, Optional<String> after, int limit) {
        String position = database.dialect() == Dialect.SQLITE ? "instr" : "strpos";
        String withEvent =
                "r.credit_code IN (SELECT p.credit_code FROM programme_event p WHERE p.policy = :policy AND ";
        return database.readNow(handle -> handle.createQuery("SELECT " + AssessmentRows.HEAD
                        + " FROM registry_entry r JOIN assessment a ON a.id = r.assessment_id"
                        + " WHERE r.policy = :policy AND a.policy = r.policy AND r.credit_code > :after AND ("
                        + any(position, outcomes, "outcome") + " OR (" + any(position, ofRecognised, "recognised")
                        + ") AND " + withEvent + "p.type = 'RECOGNISED') OR " + withEvent
                        + "p.against_outcome IS NOT NULL))"
                        + " ORDER BY r.credit_code LIMIT :limit")
                .bind("policy", policy)
                .bindMap(lines(outcomes, "outcome"))
                .bindMap(lines(ofRecognised, "recognised"))
                .bind("after", after.orElse(""))
                .bind("limit", limit)
                .map((row, context) -> AssessmentRows.summary(row))
                .list());
    }

    /** The SQL condition that a row has one of the outcomes in any decision. */
    private static String any(String position, Set<String> outcomes, String name) {
        return IntStream.range(0, outcomes.size())
                .mapToObj(i -> position + "(r.outcomes, :" + name + i + ") > 0")
                .collect(Collectors.joining(" OR "));
    }

    /** The parameters of that condition: the end of an outcome's line, for each outcome. */
    private static Map<String, String> lines(Set<String> outcomes, String name) {
        Map<String, String> lines = new LinkedHashMap<>();
        outcomes.stream().sorted().forEach(outcome -> lines.put(name + lines.size(), "\t" + outcome + "\n"));
        return lines;
    }

    /**
     * Every enterprise with events under a policy, in the order of their codes, each with its latest assessment under
     * it, or under any policy if there is none.
     */
    public List<AssessmentSummary> withEvents(String policy) {
        return database.readNow(handle -> handle.createQuery("SELECT " + AssessmentRows.HEAD + KNOWN
                        + "WHERE EXISTS (SELECT 1 FROM programme_event p WHERE p.policy = :policy"
                        + " AND p.credit_code = e.credit_code) ORDER BY e.credit_code")
                .bind("policy", policy)
                .map((row, context) -> AssessmentRows.summary(row))
                .list());
    }

    /** The policies with enterprises in their registries, in the order of their ids. */
    public List<String> policies() {
        return database.readNow(
                handle -> handle.createQuery("SELECT DISTINCT policy FROM registry_entry ORDER BY policy")
                        .mapTo(String.class)
                        .list());
    }

    /** Whether there is an enterprise in the registry of a policy. */
    public boolean anyUnder(String policy) {
        return database.readNow(
                        handle -> handle.createQuery("SELECT policy FROM registry_entry WHERE policy = :policy LIMIT 1")
                                .bind("policy", policy)
                                .mapTo(String.class)
                                .findOne())
                .isPresent();
    }

    /** The latest assessment of an enterprise under a policy; empty if there is none. */
    public Optional<AssessmentSummary> latest(String policy, String creditCode) {
        return database.readNow(
                handle -> handle.createQuery("SELECT " + AssessmentRows.HEAD + LATEST + "WHERE e.credit_code = :code")
                        .bind("policy", policy)
                        .bind("code", creditCode)
                        .map((row, context) -> AssessmentRows.summary(row))
                        .findOne());
    }

    /** The number of enterprises. */
    public long count() {
        return database.readNow(handle -> handle.createQuery("SELECT COUNT(*) FROM enterprise")
                .mapTo(Long.class)
                .one());
    }

    /** The number of pairs of an enterprise and a policy under which it was assessed. */
    public long countUnderEachPolicy() {
        return database.readNow(
                handle -> handle.createQuery("SELECT COUNT(*) FROM registry_entry WHERE outcomes <> '\n'")
                        .mapTo(Long.class)
                        .one());
    }

    /** The number of enterprises in a policy's registry by town or park; those without one under the empty name. */
    public Map<String, Long> towns(String policy) {
        Map<String, Long> towns = new LinkedHashMap<>();
        database.readNow(handle -> {
            handle.createQuery("SELECT COALESCE(TRIM(r.town_or_park), ''), COUNT(*) FROM registry_entry r"
                            + " WHERE r.policy = :policy GROUP BY COALESCE(TRIM(r.town_or_park), '')")
                    .bind("policy", policy)
                    .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                    .forEach(town -> towns.merge(town.getKey(), town.getValue(), Long::sum));
            return null;
        });
        return towns;
    }
}
