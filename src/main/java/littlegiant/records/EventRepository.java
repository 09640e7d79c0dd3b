package littlegiant.records;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** The repository of events, which can be added and read, and not changed. */
@Singleton
public class EventRepository {
    private static final String COLUMNS = "SELECT credit_code, number, type, day, official, document, reason,"
            + " assessment_id, cohort, stage, measure, amount, voids, pool_number, recorded_at, policy,"
            + " against_decision, against_outcome FROM programme_event ";
    private static final String NOT_VOID = "NOT EXISTS (SELECT 1 FROM programme_event c"
            + " WHERE c.credit_code = programme_event.credit_code AND c.voids = programme_event.number)";

    private final Database database;

    /** Creates the repository of a database. */
    public EventRepository(Database database) {
        this.database = database;
    }

    /**
     * Reads and adds events within one transaction.
     *
     * @param work as for {@link Database#write}; a concurrent event of another instance fails the stage
     */
    public <T> CompletionStage<T> write(Function<EventWriter, T> work) {
        return database.write(handle -> work.apply(new EventWriter(handle, database.dialect())));
    }

    /** Operations within a transaction of the only writer thread of this instance. */
    public static final class EventWriter {
        private final Handle handle;
        private final Dialect dialect;

        EventWriter(Handle handle, Dialect dialect) {
            this.handle = handle;
            this.dialect = dialect;
        }

        /** The events of an enterprise, in the order of their numbers. */
        public List<EventRecord> of(String creditCode) {
            return EventRepository.of(handle, creditCode);
        }

        /** The number of payments, voided ones included, from the pool of a policy's measure, over all enterprises. */
        public int payments(String policy, @Nullable String measure) {
            return handle.createQuery("SELECT COALESCE(MAX(pool_number), 0) FROM programme_event"
                            + " WHERE policy = :policy AND measure = :measure AND pool_number IS NOT NULL")
                    .bind("policy", policy)
                    .bind("measure", measure)
                    .mapTo(Integer.class)
                    .one();
        }

        /** The sum of payments from the pool of a policy's measure that are not voided, in yuan. */
        public BigDecimal given(String policy, @Nullable String measure) {
            return EventRepository.given(handle, policy, measure);
        }

        /**
         * Adds an event.
         *
         * @param document its file, stored with it
         * @throws SqlFailure if another instance has used its number, or its pool number, or the enterprise was erased
         */
        public void add(EventRecord event, Optional<EventDocument> document) {
            // Locks the enterprise until the event is stored, so that it is not erased in between.
            boolean known = handle.createQuery("SELECT latest_id FROM enterprise WHERE credit_code = :code"
                            + (dialect == Dialect.POSTGRESQL ? " FOR SHARE" : ""))
                    .bind("code", event.creditCode())
                    .mapTo(String.class)
                    .findOne()
                    .isPresent();
            if (!known) {
                throw SqlFailure.ofValues("the enterprise of an event is not in the registry");
            }
            insert(handle, event);
            document.ifPresent(
                    paper -> EventDocumentRepository.insert(handle, event.creditCode(), event.number(), paper));
            AuditTrail.append(handle, audited(event, document));
            LastWrites.addFeedEntry(
                    handle,
                    FeedEntry.FeedEntryKind.EVENT,
                    event.recordedAt(),
                    event.creditCode() + "/" + event.number(),
                    null);
        }

        /**
         * Updates an enterprise's status under a policy in the registry index.
         *
         * @param stage the name of its stage; null if it has none
         */
        public void updateStatus(String policy, String creditCode, @Nullable String stage, boolean recognised) {
            RegistryIndex.updateStatus(handle, policy, creditCode, stage, recognised);
        }

        /** Adds an event without a document. */
        public void add(EventRecord event) {
            add(event, Optional.empty());
        }
    }

    /**
     * The audit entry of an event. Audit entries are never erased, so it contains a salted hash of the enterprise, and
     * no figures.
     */
    private static AuditEntry audited(EventRecord event, Optional<EventDocument> document) {
        Map<String, Object> after = new TreeMap<>();
        after.put("number", event.number());
        after.put("type", event.type());
        after.put("day", event.day().toString());
        after.put("official", event.official());
        if (event.voids() != null) {
            after.put("voids", event.voids());
        }
        document.ifPresent(paper -> after.put("documentSha256", paper.sha256()));
        return AuditEntry.of(
                event.voids() == null ? "event.recorded" : "event.corrected",
                Erasure.saltedHash(event.creditCode()),
                after);
    }

    static void insert(Handle handle, EventRecord event) {
        handle.createUpdate("INSERT INTO programme_event (credit_code, number, type, day, official, document,"
                        + " reason, assessment_id, cohort, stage, measure, amount, voids, pool_number, recorded_at,"
                        + " policy, against_decision, against_outcome)"
                        + " VALUES (:code, :number, :type, :day, :official, :document, :reason, :assessment,"
                        + " :cohort, :stage, :measure, :amount, :voids, :poolNumber, :recordedAt,"
                        + " :policy, :againstDecision, :againstOutcome)")
                .bind("code", event.creditCode())
                .bind("number", event.number())
                .bind("type", event.type())
                .bind("day", event.day().toString())
                .bind("official", event.official())
                .bind("document", event.document())
                .bind("reason", event.reason())
                .bind("assessment", event.assessment())
                .bindBySqlType("cohort", event.cohort(), Types.INTEGER)
                .bind("stage", event.stage())
                .bind("measure", event.measure())
                .bind("amount", event.amount() == null ? null : event.amount().toPlainString())
                .bindBySqlType("voids", event.voids(), Types.INTEGER)
                .bindBySqlType("poolNumber", event.poolNumber(), Types.INTEGER)
                .bind("recordedAt", event.recordedAt().toEpochMilli())
                .bind("policy", event.policy())
                .bind("againstDecision", event.againstDecision())
                .bind("againstOutcome", event.againstOutcome())
                .execute();
    }

    /** The events of an enterprise, in the order of their numbers. Blocks on the database. */
    public List<EventRecord> of(String creditCode) {
        return database.readNow(handle -> of(handle, creditCode));
    }

    /** The events of several enterprises, for each in the order of their numbers. Blocks on the database. */
    public List<EventRecord> of(Collection<String> creditCodes) {
        if (creditCodes.isEmpty()) {
            return List.of();
        }
        return database.readNow(
                handle -> handle.createQuery(COLUMNS + "WHERE credit_code IN (<codes>) ORDER BY credit_code, number")
                        .bindList("codes", List.copyOf(creditCodes))
                        .map((row, context) -> event(row))
                        .list());
    }

    /** Every event, by enterprise and number. Blocks on the database. */
    public List<EventRecord> all() {
        return database.readNow(handle -> handle.createQuery(COLUMNS + "ORDER BY credit_code, number")
                .map((row, context) -> event(row))
                .list());
    }

    /** The sum of payments from the pool of a policy's measure that are not voided, in yuan. Blocks on the database. */
    public BigDecimal given(String policy, String measure) {
        return database.readNow(handle -> given(handle, policy, measure));
    }

    /** Whether there are events under a policy. Blocks on the database. */
    public boolean anyUnder(String policy) {
        return database.readNow(handle -> handle.createQuery(
                                "SELECT policy FROM programme_event WHERE policy = :policy LIMIT 1")
                        .bind("policy", policy)
                        .mapTo(String.class)
                        .findOne())
                .isPresent();
    }

    static List<EventRecord> of(Handle handle, String creditCode) {
        return handle.createQuery(COLUMNS + "WHERE credit_code = :code ORDER BY number")
                .bind("code", creditCode)
                .map((row, context) -> event(row))
                .list();
    }

    /** Added up here, since the databases would convert the texts to floating point. */
    private static BigDecimal given(Handle handle, String policy, @Nullable String measure) {
        return handle
                .createQuery("SELECT amount FROM programme_event WHERE policy = :policy AND measure = :measure"
                        + " AND pool_number IS NOT NULL AND " + NOT_VOID)
                .bind("policy", policy)
                .bind("measure", measure)
                .mapTo(String.class)
                .list()
                .stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static EventRecord event(ResultSet row) throws SQLException {
        String amount = row.getString(12);
        return new EventRecord(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                LocalDate.parse(row.getString(4)),
                row.getString(5),
                row.getString(6),
                row.getString(7),
                row.getString(8),
                integer(row, 9),
                row.getString(10),
                row.getString(11),
                amount == null ? null : new BigDecimal(amount),
                integer(row, 13),
                integer(row, 14),
                Instant.ofEpochMilli(row.getLong(15)),
                row.getString(16),
                row.getString(17),
                row.getString(18));
    }

    private static @Nullable Integer integer(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : value;
    }
}
