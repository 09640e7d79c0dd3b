package littlegiant.records;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The enterprises as their latest assessments show them. Reading waits for the disk: not for an I/O thread. */
@Singleton
public class Registry {
    private static final String LATEST = " FROM enterprise e JOIN assessment a ON a.id = e.latest_id ";

    private final Database database;

    /** The registry in a database. */
    public Registry(Database database) {
        this.database = database;
    }

    /**
     * A page of enterprises, in the order of their codes, each by the summary of its latest assessment.
     *
     * @param after the last code of the page before; empty for the first page
     * @param town only those of this town or park; empty for all
     */
    public List<Summary> page(Optional<String> after, Optional<String> town, int limit) {
        return database.readNow(handle -> {
            var query = handle.createQuery("SELECT " + AssessmentRows.HEAD + LATEST + "WHERE e.credit_code > :after"
                            + (town.isPresent() ? " AND a.town_or_park = :town" : "")
                            + " ORDER BY e.credit_code LIMIT :limit")
                    .bind("after", after.orElse(""))
                    .bind("limit", limit);
            town.ifPresent(name -> query.bind("town", name));
            return query.map((row, context) -> AssessmentRows.summary(row)).list();
        });
    }

    /**
     * A page of enterprises whose latest assessment has one of the outcomes in some decision, in the order of their
     * codes.
     *
     * @param outcomes the names of outcomes that count for every enterprise
     * @param ofRecognised those that count where it was recognised at some time
     */
    public List<Summary> withOutcome(
            Set<String> outcomes, Set<String> ofRecognised, Optional<String> after, int limit) {
        String some =
                "EXISTS (SELECT 1 FROM assessment_outcome o WHERE o.assessment_id = e.latest_id AND o.outcome IN ";
        return database.readNow(handle -> handle.createQuery("SELECT " + AssessmentRows.HEAD + LATEST
                        + "WHERE e.credit_code > :after AND (" + some + "(<outcomes>)) OR " + some
                        + "(<ofRecognised>)) AND EXISTS (SELECT 1 FROM programme_event p"
                        + " WHERE p.type = 'RECOGNISED' AND p.credit_code = e.credit_code))"
                        + " ORDER BY e.credit_code LIMIT :limit")
                .bindList("outcomes", List.copyOf(outcomes))
                .bindList("ofRecognised", List.copyOf(ofRecognised))
                .bind("after", after.orElse(""))
                .bind("limit", limit)
                .map((row, context) -> AssessmentRows.summary(row))
                .list());
    }

    /** The latest assessments of every enterprise that has events, in the order of their codes. */
    public List<Summary> withEvents() {
        return database.readNow(handle -> handle.createQuery("SELECT " + AssessmentRows.HEAD + LATEST
                        + "WHERE EXISTS (SELECT 1 FROM programme_event p WHERE p.credit_code = e.credit_code)"
                        + " ORDER BY e.credit_code")
                .map((row, context) -> AssessmentRows.summary(row))
                .list());
    }

    /** How many enterprises there are. */
    public long count() {
        return database.readNow(handle -> handle.createQuery("SELECT COUNT(*) FROM enterprise")
                .mapTo(Long.class)
                .one());
    }

    /** How many enterprises each town or park has; those that name none under the empty name. */
    public Map<String, Long> towns() {
        Map<String, Long> towns = new LinkedHashMap<>();
        database.readNow(handle -> {
            handle.createQuery("SELECT COALESCE(TRIM(a.town_or_park), ''), COUNT(*)" + LATEST
                            + "GROUP BY COALESCE(TRIM(a.town_or_park), '')")
                    .map((row, context) -> Map.entry(row.getString(1), row.getLong(2)))
                    .forEach(town -> towns.merge(town.getKey(), town.getValue(), Long::sum));
            return null;
        });
        return towns;
    }
}
