package littlegiant.records;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Searches the registry of a policy. A query reads at most one narrow row for each enterprise. Methods block on the
 * database, so do not call them on an I/O thread.
 */
@Singleton
public class RegistrySearch {
    private static final String COLUMNS = "r.policy, r.credit_code, r.assessment_id, r.name, r.town_or_park, r.stage,"
            + " r.recognised, r.outcomes, r.criteria";

    private final Database database;

    /** Creates the search of a database. */
    public RegistrySearch(Database database) {
        this.database = database;
    }

    /**
     * A page of results.
     *
     * @param next the cursor of the next page; null on the last one
     */
    public record RegistryRows(
            List<RegistryEntry> entries, @Nullable RegistryCursor next) {
        public RegistryRows {
            entries = List.copyOf(entries);
        }
    }

    /**
     * A page of the enterprises that match a filter.
     *
     * @param after the end of the previous page; empty for the first page
     * @param limit the page size
     */
    public RegistryRows page(RegistryFilter filter, RegistryOrder order, Optional<RegistryCursor> after, int limit) {
        SearchConditions conditions = conditions(filter);
        after.ifPresent(cursor -> follow(conditions, order, cursor));
        // The inner query sorts keys only, since sorting whole rows is slower.
        List<RegistryEntry> found = database.readNow(handle -> handle.createQuery("SELECT " + COLUMNS
                        + " FROM (SELECT r.policy, r.credit_code FROM registry_entry r WHERE " + conditions
                        + " ORDER BY " + orderBy(order) + " LIMIT :limit) k JOIN registry_entry r"
                        + " ON r.policy = k.policy AND r.credit_code = k.credit_code ORDER BY " + orderBy(order))
                .bindMap(conditions.values)
                .bind("limit", limit + 1)
                .map((row, context) -> entry(row))
                .list());
        return found.size() <= limit
                ? new RegistryRows(found, null)
                : new RegistryRows(found.subList(0, limit), RegistryCursor.at(found.get(limit - 1), order));
    }

    /** The number of enterprises that match a filter, counted up to {@code atMost}. */
    public int count(RegistryFilter filter, int atMost) {
        SearchConditions conditions = conditions(filter);
        return database.readNow(handle -> handle.createQuery("SELECT COUNT(*) FROM (SELECT 1 FROM registry_entry r"
                        + " WHERE " + conditions + " LIMIT :limit) counted")
                .bindMap(conditions.values)
                .bind("limit", atMost)
                .mapTo(Integer.class)
                .one());
    }

    /** The towns and parks of a policy's enterprises, in the order of their names, without counts. */
    public List<String> towns(String policy) {
        return database.readNow(handle -> handle.createQuery("WITH RECURSIVE town(name) AS (SELECT MIN(town_or_park)"
                        + " FROM registry_entry WHERE policy = :policy UNION ALL SELECT (SELECT MIN(r.town_or_park)"
                        + " FROM registry_entry r WHERE r.policy = :policy AND r.town_or_park > town.name)"
                        + " FROM town WHERE town.name IS NOT NULL)"
                        + " SELECT name FROM town WHERE name IS NOT NULL ORDER BY name")
                .bind("policy", policy)
                .mapTo(String.class)
                .list());
    }

    private static String orderBy(RegistryOrder order) {
        return switch (order) {
            case CODE -> "r.credit_code";
            case NAME -> "COALESCE(r.name, ''), r.credit_code";
            case LATEST -> "r.assessment_id DESC, r.credit_code";
        };
    }

    private static void follow(SearchConditions conditions, RegistryOrder order, RegistryCursor after) {
        conditions.bind("afterCode", after.creditCode());
        if (order == RegistryOrder.CODE) {
            conditions.add("r.credit_code > :afterCode");
            return;
        }
        conditions.bind("afterValue", after.value());
        conditions.add(
                order == RegistryOrder.NAME
                        ? "(COALESCE(r.name, ''), r.credit_code) > (:afterValue, :afterCode)"
                        : "(r.assessment_id < :afterValue OR r.assessment_id = :afterValue"
                                + " AND r.credit_code > :afterCode)");
    }

    private SearchConditions conditions(RegistryFilter filter) {
        SearchConditions all = new SearchConditions(database.dialect() == Dialect.SQLITE ? "instr" : "strpos");
        all.add("r.policy = :policy", "policy", filter.policy());
        if (filter.text() != null) {
            all.add("(" + all.has("LOWER(r.name)", "text", filter.text().toLowerCase(Locale.ROOT)) + " OR "
                    + all.has("r.credit_code", "code", filter.text().toUpperCase(Locale.ROOT)) + ")");
        }
        all.add("r.town_or_park = :town", "town", filter.town());
        all.add("r.stage = :stage", "stage", filter.stage());
        if (filter.recognised() != null) {
            all.add("r.recognised = " + (filter.recognised() ? 1 : 0));
        }
        if (filter.decision() != null || filter.outcome() != null) {
            all.add(all.has("r.outcomes", "outcome", line(filter.decision(), filter.outcome())));
        }
        if (filter.status() != null) {
            all.add(all.has("r.criteria", "status", line(filter.criterion(), filter.status())));
        } else if (filter.criterion() != null) {
            all.add(all.has("r.criteria", "criterion", line(filter.criterion(), null)));
            all.add("NOT " + all.has("r.criteria", "met", line(filter.criterion(), "MET")));
            all.add("NOT " + all.has("r.criteria", "applies", line(filter.criterion(), "NOT_APPLICABLE")));
        }
        return all;
    }

    /** The text of a line with both values, or of the part with the given one. */
    private static String line(@Nullable String name, @Nullable String value) {
        return (name == null ? "" : "\n" + name) + "\t" + (value == null ? "" : value + "\n");
    }

    /** SQL conditions joined by AND, with their parameters. */
    private static final class SearchConditions {
        private final String position;
        private final List<String> all = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();

        /**
         * Creates an empty list of conditions.
         *
         * @param position the SQL function that finds a text in another
         */
        SearchConditions(String position) {
            this.position = position;
        }

        void add(String condition) {
            all.add(condition);
        }

        void add(String condition, String name, @Nullable String value) {
            if (value != null) {
                add(condition);
                bind(name, value);
            }
        }

        void bind(String name, String value) {
            values.put(name, value);
        }

        String has(String column, String name, String part) {
            bind(name, part);
            return position + "(" + column + ", :" + name + ") > 0";
        }

        @Override
        public String toString() {
            return String.join(" AND ", all);
        }
    }

    private static RegistryEntry entry(ResultSet row) throws SQLException {
        return new RegistryEntry(
                row.getString(1),
                row.getString(2),
                UUID.fromString(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getInt(7) != 0,
                CriterionStatuses.read(row.getString(8)),
                CriterionStatuses.read(row.getString(9)));
    }
}
