package littlegiant.records;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import littlegiant.records.AssessmentRepository.ToKeep;
import org.jboss.logging.Logger;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * Maintains the rows by which the registry is searched, within the transactions that store assessments and events or
 * delete them.
 */
final class RegistryIndex {
    private static final Logger LOG = Logger.getLogger(RegistryIndex.class);
    private static final String BREAK = "\n";
    private static final int TOGETHER = 500;

    /** An earlier assessment may be written after a later one. */
    private static final String KEPT = "INSERT INTO registry_entry (policy, credit_code, assessment_id, name,"
            + " town_or_park, outcomes, criteria) VALUES (?, ?, ?, ?, ?, ?, ?)"
            + " ON CONFLICT (policy, credit_code) DO UPDATE SET assessment_id = excluded.assessment_id,"
            + " name = excluded.name, town_or_park = excluded.town_or_park, outcomes = excluded.outcomes,"
            + " criteria = excluded.criteria WHERE registry_entry.outcomes = '" + BREAK + "'"
            + " OR excluded.assessment_id > registry_entry.assessment_id";

    private RegistryIndex() {}

    private record EntryKey(String policy, String creditCode) implements Comparable<EntryKey> {
        @Override
        public int compareTo(EntryKey other) {
            int byPolicy = policy.compareTo(other.policy);
            return byPolicy != 0 ? byPolicy : creditCode.compareTo(other.creditCode);
        }
    }

    /**
     * Updates the rows for stored assessments, the latest of each enterprise and policy; always in the same order, so
     * that transactions do not deadlock.
     */
    static void kept(Handle handle, List<ToKeep> fresh) {
        Map<EntryKey, ToKeep> latest = new TreeMap<>();
        for (ToKeep one : fresh) {
            AssessmentSummary summary = one.kept().summary();
            if (summary.creditCode() != null) {
                latest.merge(new EntryKey(summary.policy(), summary.creditCode()), one, RegistryIndex::later);
            }
        }
        if (latest.isEmpty()) {
            return;
        }
        try (RowBatch batch = new RowBatch(handle, KEPT)) {
            latest.values().forEach(one -> {
                AssessmentSummary summary = one.kept().summary();
                batch.add(
                        summary.policy(),
                        summary.creditCode(),
                        summary.id().toString(),
                        summary.name(),
                        summary.townOrPark(),
                        BREAK + AssessmentRows.text(summary.outcomes()),
                        one.criteria());
            });
            batch.execute();
        }
    }

    /** Compared as text, like in the database. */
    private static ToKeep later(ToKeep one, ToKeep other) {
        String id = one.kept().summary().id().toString();
        return id.compareTo(other.kept().summary().id().toString()) >= 0 ? one : other;
    }

    /** Updates an enterprise's status under a policy after an event. */
    static void updateStatus(
            Handle handle, String policy, String creditCode, @Nullable String stage, boolean recognised) {
        if (!update(handle, policy, creditCode, stage, recognised)) {
            derive(handle, policy, creditCode);
            update(handle, policy, creditCode, stage, recognised);
        }
    }

    private static boolean update(
            Handle handle, String policy, String creditCode, @Nullable String stage, boolean recognised) {
        return handle.createUpdate("UPDATE registry_entry SET stage = :stage, recognised = :recognised"
                                + " WHERE policy = :policy AND credit_code = :code")
                        .bind("stage", stage)
                        .bind("recognised", recognised ? 1 : 0)
                        .bind("policy", policy)
                        .bind("code", creditCode)
                        .execute()
                == 1;
    }

    /** Computes the rows of an enterprise again after assessments were deleted. */
    static void derive(Handle handle, String creditCode) {
        handle.createQuery("SELECT policy FROM registry_entry WHERE credit_code = :code ORDER BY policy")
                .bind("code", creditCode)
                .mapTo(String.class)
                .list()
                .forEach(policy -> derive(handle, policy, creditCode));
    }

    private static void derive(Handle handle, String policy, String creditCode) {
        int told = tell(
                handle,
                policy,
                creditCode,
                "SELECT " + AssessmentRows.WHOLE + " FROM assessment a WHERE a.id = (SELECT MAX(u.id) FROM assessment u"
                        + " WHERE u.policy = :policy AND u.credit_code = :code)",
                true);
        if (told == 0) {
            told = tell(
                    handle,
                    policy,
                    creditCode,
                    "SELECT " + AssessmentRows.WHOLE + " FROM enterprise e JOIN assessment a ON a.id = e.latest_id"
                            + " WHERE e.credit_code = :code AND EXISTS (SELECT 1 FROM programme_event p"
                            + " WHERE p.policy = :policy AND p.credit_code = e.credit_code)",
                    false);
        }
        if (told == 0) {
            handle.execute("DELETE FROM registry_entry WHERE policy = ? AND credit_code = ?", policy, creditCode);
        }
    }

    private static int tell(Handle handle, String policy, String creditCode, String query, boolean ofPolicy) {
        return handle.createQuery(query)
                .bind("policy", policy)
                .bind("code", creditCode)
                .map(AssessmentRows::kept)
                .findOne()
                .map(latest -> handle.createUpdate("INSERT INTO registry_entry (policy, credit_code, assessment_id,"
                                + " name, town_or_park, outcomes, criteria)"
                                + " VALUES (:policy, :code, :id, :name, :town, :outcomes, :criteria)"
                                + " ON CONFLICT (policy, credit_code) DO UPDATE SET"
                                + " assessment_id = excluded.assessment_id, name = excluded.name,"
                                + " town_or_park = excluded.town_or_park, outcomes = excluded.outcomes,"
                                + " criteria = excluded.criteria")
                        .bind("policy", policy)
                        .bind("code", creditCode)
                        .bind("id", latest.summary().id().toString())
                        .bind("name", latest.summary().name())
                        .bind("town", latest.summary().townOrPark())
                        .bind(
                                "outcomes",
                                ofPolicy
                                        ? BREAK
                                                + AssessmentRows.text(
                                                        latest.summary().outcomes())
                                        : BREAK)
                        .bind("criteria", ofPolicy ? CriterionStatuses.of(latest.answer()) : CriterionStatuses.NONE)
                        .execute())
                .orElse(0);
    }

    /** Deletes the rows of an erased enterprise. */
    static void forget(Handle handle, String creditCode) {
        handle.execute("DELETE FROM registry_entry WHERE credit_code = ?", creditCode);
    }

    /** Fills in the statuses of criteria for answers stored by earlier versions. */
    static void complete(Jdbi jdbi) {
        int read = 0;
        int some;
        do {
            some = jdbi.inTransaction(RegistryIndex::completeSome);
            read += some;
        } while (some == TOGETHER);
        if (read > 0) {
            LOG.infof("Read the criteria of %d recorded enterprises for the search of the registry", read);
        }
    }

    @SuppressWarnings("ArrayRecordComponent")
    private record UnreadEntry(String policy, String creditCode, String assessment, byte @Nullable [] answer) {
        static UnreadEntry of(ResultSet row, StatementContext context) throws SQLException {
            byte[] stored = row.getBytes(4);
            return new UnreadEntry(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    stored == null
                            ? null
                            : context.getConfig(DocumentDictionaries.class).unpack(stored, context.getConnection()));
        }
    }

    private static int completeSome(Handle handle) {
        List<UnreadEntry> some = handle.createQuery("SELECT r.policy, r.credit_code, r.assessment_id, a.answer"
                        + " FROM registry_entry r LEFT JOIN assessment a ON a.id = r.assessment_id"
                        + " WHERE r.criteria IS NULL ORDER BY r.policy, r.credit_code LIMIT :limit")
                .bind("limit", TOGETHER)
                .map(UnreadEntry::of)
                .list();
        if (some.isEmpty()) {
            return 0;
        }
        // Another instance may be doing the same, and a newer assessment may have been stored meanwhile.
        try (PreparedBatch batch = handle.prepareBatch("UPDATE registry_entry SET criteria = ?"
                + " WHERE policy = ? AND credit_code = ? AND assessment_id = ?")) {
            some.forEach(
                    one -> batch.bind(0, one.answer == null ? CriterionStatuses.NONE : CriterionStatuses.of(one.answer))
                            .bind(1, one.policy)
                            .bind(2, one.creditCode)
                            .bind(3, one.assessment)
                            .add());
            batch.execute();
        }
        return some.size();
    }
}
