package littlegiant.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a database has kept.
 *
 * @param ids of assessments
 * @param codes of the enterprises that they are of
 * @param halves what only half of a record would leave behind, each with how often it is there
 */
record KeptRecords(Set<String> ids, Set<String> codes, List<String> halves) {

    private static final Map<String, String> HALVES = Map.of(
            "assessments without their enterprise",
            "SELECT COUNT(*) FROM assessment a WHERE NOT EXISTS"
                    + " (SELECT 1 FROM enterprise e WHERE e.credit_code = a.credit_code AND e.latest_id >= a.id)",
            "enterprises without their assessments",
            "SELECT COUNT(*) FROM enterprise e WHERE NOT EXISTS (SELECT 1 FROM assessment a WHERE a.id = e.first_id)"
                    + " OR NOT EXISTS (SELECT 1 FROM assessment a WHERE a.id = e.latest_id)",
            "enterprises that are not in the registry",
            "SELECT COUNT(*) FROM assessment a WHERE NOT EXISTS (SELECT 1 FROM registry_entry r"
                    + " WHERE r.credit_code = a.credit_code AND r.policy = a.policy)",
            "keys without an assessment",
            "SELECT COUNT(*) FROM idempotency_key k WHERE NOT EXISTS"
                    + " (SELECT 1 FROM assessment a WHERE a.id = k.assessment_id)");

    /** Looks into the database of a JDBC URL. */
    static KeptRecords in(String jdbc) throws SQLException {
        Set<String> ids = new HashSet<>();
        Set<String> codes = new HashSet<>();
        List<String> halves = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection(jdbc);
                Statement statement = connection.createStatement()) {
            for (Map.Entry<String, String> half : HALVES.entrySet()) {
                try (ResultSet row = statement.executeQuery(half.getValue())) {
                    row.next();
                    if (row.getLong(1) > 0) {
                        halves.add(row.getLong(1) + " " + half.getKey());
                    }
                }
            }
            try (ResultSet rows = statement.executeQuery("SELECT id, credit_code FROM assessment")) {
                while (rows.next()) {
                    ids.add(rows.getString(1));
                    codes.add(rows.getString(2));
                }
            }
            if (jdbc.startsWith("jdbc:sqlite")) {
                try (ResultSet row = statement.executeQuery("PRAGMA integrity_check")) {
                    row.next();
                    if (!row.getString(1).equals("ok")) {
                        halves.add("integrity_check: " + row.getString(1));
                    }
                }
            }
        }
        return new KeptRecords(ids, codes, halves);
    }

    /** How many of the ids are not there. */
    long lost(Collection<String> acknowledged) {
        return acknowledged.stream().filter(id -> !ids.contains(id)).count();
    }

    /** How many of those who were not answered are there all the same: what they sent had been accepted. */
    long acceptedAmong(Collection<String> unanswered) {
        return unanswered.stream().filter(codes::contains).count();
    }

    /** In words, for what was acknowledged. */
    String against(Collection<String> acknowledged) {
        return String.format(
                "lost %d of %,d; half-written: %s",
                lost(acknowledged), acknowledged.size(), halves.isEmpty() ? "nothing" : halves);
    }
}
