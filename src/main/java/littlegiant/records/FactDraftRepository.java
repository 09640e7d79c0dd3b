package littlegiant.records;

import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The repository of drafts: one per person, policy and enterprise, until it is recorded or discarded. Methods block on
 * the database, so do not call them on an I/O thread.
 */
@Singleton
public class FactDraftRepository {
    private static final String COLUMNS = "SELECT person, policy, credit_code, typed, saved_at FROM fact_draft ";
    private static final int LISTED = 50;

    private final Database database;

    /** Creates the repository of a database. */
    public FactDraftRepository(Database database) {
        this.database = database;
    }

    /** Stores a draft, replacing the previous one. */
    public void keep(FactDraft draft) {
        database.writeNow(handle -> handle.createUpdate(
                        "INSERT INTO fact_draft (person, policy, credit_code, typed, saved_at)"
                                + " VALUES (:person, :policy, :code, :typed, :saved)"
                                + " ON CONFLICT (person, policy, credit_code) DO UPDATE SET typed = :typed, saved_at = :saved")
                .bind("person", draft.person())
                .bind("policy", draft.policy())
                .bind("code", draft.creditCode())
                .bind("typed", draft.typed())
                .bind("saved", draft.savedAt().toEpochMilli())
                .execute());
    }

    /** The draft of a person for an enterprise under a policy; empty if there is none. */
    public Optional<FactDraft> find(String person, String policy, String creditCode) {
        return database.readNow(handle -> handle.createQuery(
                        COLUMNS + "WHERE person = :person AND policy = :policy AND credit_code = :code")
                .bind("person", person)
                .bind("policy", policy)
                .bind("code", creditCode)
                .map((row, context) -> draft(row))
                .findOne());
    }

    /** The last fifty drafts of a person, the latest first. */
    public List<FactDraft> of(String person) {
        return database.readNow(
                handle -> handle.createQuery(COLUMNS + "WHERE person = :person ORDER BY saved_at DESC LIMIT " + LISTED)
                        .bind("person", person)
                        .map((row, context) -> draft(row))
                        .list());
    }

    /** Removes a draft if there is one. */
    public void remove(String person, String policy, String creditCode) {
        database.writeNow(handle -> handle.execute(
                "DELETE FROM fact_draft WHERE person = ? AND policy = ? AND credit_code = ?",
                person,
                policy,
                creditCode));
    }

    private static FactDraft draft(ResultSet row) throws SQLException {
        return new FactDraft(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                Instant.ofEpochMilli(row.getLong(5)));
    }
}
