package littlegiant.records;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import littlegiant.records.AssessmentRepository.ToKeep;
import org.jdbi.v3.core.Handle;

/** The repository of settlements, each with the assessment that followed from it. */
@Singleton
public class SettlementRepository {
    private final Database database;
    private final AssessmentInsert insert = new AssessmentInsert();

    /** Creates the repository of a database. */
    public SettlementRepository(Database database) {
        this.database = database;
    }

    /** A settlement, and the assessment with its attestation. */
    public record Settled(SettlementRecord settlement, AssessmentRecord assessment) {}

    /**
     * Stores settlements and their assessments: all of them, or none if one of the enterprises was assessed since the
     * assessment it rests on.
     *
     * @return the credit codes of enterprises that were assessed since; empty if everything is stored, once it is
     *     durable
     */
    public CompletionStage<List<String>> keep(List<Settled> several) {
        List<ToKeep> packed = several.stream()
                .map(one -> ToKeep.packed(one.assessment(), Optional.empty(), database.dictionaries()))
                .toList();
        return database.write(handle -> {
            List<String> overtaken = several.stream()
                    .filter(one -> isOvertaken(handle, one))
                    .map(one -> one.assessment().summary().registeredCode())
                    .toList();
            if (overtaken.isEmpty()) {
                insert.write(handle, packed);
                several.forEach(one -> add(handle, one));
            }
            return overtaken;
        });
    }

    private boolean isOvertaken(Handle handle, Settled one) {
        String code = one.assessment().summary().registeredCode();
        if (database.dialect() == Dialect.POSTGRESQL) {
            // Locks the enterprise, so that no other assessment of it is written before this one.
            handle.createQuery("SELECT latest_id FROM enterprise WHERE credit_code = :code FOR UPDATE")
                    .bind("code", code)
                    .mapTo(String.class)
                    .findOne();
        }
        return !handle.createQuery("SELECT MAX(id) FROM assessment WHERE policy = :policy AND credit_code = :code")
                .bind("policy", one.assessment().summary().policy())
                .bind("code", code)
                .mapTo(String.class)
                .findOne()
                .equals(Optional.of(one.settlement().previous().toString()));
    }

    private static void add(Handle handle, Settled one) {
        SettlementRecord settlement = one.settlement();
        AssessmentSummary summary = one.assessment().summary();
        handle.createUpdate("INSERT INTO settlement (assessment_id, previous_id, topic, holds, body, day, note, person)"
                        + " VALUES (:id, :previous, :topic, :holds, :body, :day, :note, :person)")
                .bind("id", summary.id().toString())
                .bind("previous", settlement.previous().toString())
                .bind("topic", settlement.topic())
                .bind("holds", settlement.holds() ? 1 : 0)
                .bind("body", settlement.body())
                .bind("day", settlement.day().toString())
                .bind("note", settlement.note())
                .bind("person", settlement.person())
                .execute();
        Map<String, Object> after = new TreeMap<>();
        after.put("assessment", summary.id().toString());
        after.put("topic", settlement.topic());
        after.put("holds", settlement.holds());
        AuditTrail.append(
                handle, AuditEntry.of("attestation.settled", Erasure.saltedHash(summary.registeredCode()), after));
    }

    /** The settlements about an enterprise, by the id of the assessment that followed. Blocks on the database. */
    public Map<UUID, SettlementRecord> of(String creditCode) {
        Map<UUID, SettlementRecord> settled = new TreeMap<>();
        database.readNow(handle -> {
            handle.createQuery(
                            "SELECT s.assessment_id, s.previous_id, s.topic, s.holds, s.body, s.day, s.note, s.person"
                                    + " FROM assessment a JOIN settlement s ON s.assessment_id = a.id WHERE a.credit_code = :code")
                    .bind("code", creditCode)
                    .map((row, context) -> Map.entry(
                            UUID.fromString(row.getString(1)),
                            new SettlementRecord(
                                    UUID.fromString(row.getString(2)),
                                    row.getString(3),
                                    row.getInt(4) != 0,
                                    row.getString(5),
                                    LocalDate.parse(row.getString(6)),
                                    row.getString(7),
                                    Objects.requireNonNull(row.getString(8)))))
                    .forEach(one -> settled.put(one.getKey(), one.getValue()));
            return settled;
        });
        return settled;
    }
}
