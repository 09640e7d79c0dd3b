package littlegiant.records;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/**
 * Erases an enterprise: its assessments with requests, outcomes and keys, its registry entry, its name in events, and
 * ended jobs that mention it. Bare events remain under a random name that cannot be linked to the enterprise, so that
 * paid amounts and reached targets stay correct.
 */
public final class EraseEnterprise {
    /** The prefix of the random names. */
    static final String ERASED = "ERASED-";

    private static final String NOBODY = "-";

    private final Database database;
    private final Clock clock;

    /** Creates the erasure for a database. The clock gives the time, and the zone in which days begin. */
    public EraseEnterprise(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** What would be erased for an enterprise; empty if nothing is stored. Blocks on the database. */
    public Optional<Erasure> preview(String creditCode) {
        return database.readNow(handle -> {
            List<AssessmentRemoval.RemovableAssessment> doomed = assessmentsToErase(handle, creditCode);
            int keys = handle.createQuery("SELECT COUNT(*) FROM idempotency_key k JOIN assessment a"
                            + " ON a.id = k.assessment_id WHERE a.credit_code = :code")
                    .bind("code", creditCode)
                    .mapTo(Integer.class)
                    .one();
            int events = EventRepository.of(handle, creditCode).size();
            return found(doomed, events) ? Optional.of(erasure(null, "", null, null, doomed, keys, events)) : empty();
        });
    }

    /**
     * Erases an enterprise, completely or not at all, and records the erasure. Blocks on the database.
     *
     * @param official the responsible official
     * @return what was erased; empty if nothing was stored
     */
    public Optional<Erasure> erase(String creditCode, String official, String reason) {
        return database.apartNow(handle -> {
            AssessmentRemoval.holdRegistry(handle, database.dialect());
            handle.execute("DELETE FROM fact_draft WHERE credit_code = ?", creditCode);
            List<AssessmentRemoval.RemovableAssessment> doomed = assessmentsToErase(handle, creditCode);
            List<EventRecord> events = EventRepository.of(handle, creditCode);
            if (!found(doomed, events.size())) {
                return empty();
            }
            JobRemoval.mentioning(handle, names(handle, creditCode));
            int keys = AssessmentRemoval.remove(handle, doomed);
            handle.execute("DELETE FROM enterprise WHERE credit_code = ?", creditCode);
            RegistryIndex.forget(handle, creditCode);
            handle.execute("DELETE FROM event_document WHERE credit_code = ?", creditCode);
            handle.execute("DELETE FROM programme_event WHERE credit_code = ?", creditCode);
            String nobody = ERASED + UUID.randomUUID();
            events.forEach(event -> EventRepository.insert(handle, anonymise(event, nobody)));
            events.forEach(event -> handle.execute(
                    "DELETE FROM feed_entry WHERE kind = 'event' AND subject = ?", creditCode + "/" + event.number()));
            String salt = Erasure.newSalt();
            return Optional.of(ErasureRepository.add(
                    handle,
                    erasure(official, reason, salt, Erasure.hash(salt, creditCode), doomed, keys, events.size())));
        });
    }

    private static boolean found(List<AssessmentRemoval.RemovableAssessment> doomed, int events) {
        return !doomed.isEmpty() || events > 0;
    }

    /** The credit code and every name under which the enterprise was assessed. */
    private static List<String> names(Handle handle, String creditCode) {
        return Stream.concat(
                        Stream.of(creditCode),
                        handle
                                .createQuery("SELECT DISTINCT name FROM assessment WHERE credit_code = :code"
                                        + " AND name IS NOT NULL")
                                .bind("code", creditCode)
                                .mapTo(String.class)
                                .stream()
                                .filter(name -> !name.isBlank()))
                .toList();
    }

    private static Optional<Erasure> empty() {
        return Optional.empty();
    }

    private static List<AssessmentRemoval.RemovableAssessment> assessmentsToErase(Handle handle, String creditCode) {
        return handle.createQuery("SELECT " + AssessmentRemoval.COLUMNS
                        + " FROM assessment a WHERE a.credit_code = :code ORDER BY a.id")
                .bind("code", creditCode)
                .map((row, context) -> AssessmentRemoval.RemovableAssessment.of(row))
                .list();
    }

    /**
     * The parts of an event that statistics need: type, day, policy, cohort, stage, amount, and whether it contradicts
     * its assessment. The recording time is replaced by the start of the event's day.
     */
    private static EventRecord anonymise(EventRecord event, String nobody) {
        return new EventRecord(
                nobody,
                event.number(),
                event.type(),
                event.day(),
                NOBODY,
                null,
                null,
                null,
                event.cohort(),
                event.stage(),
                event.measure(),
                event.amount(),
                event.voids(),
                event.poolNumber(),
                event.day().atStartOfDay(ZoneOffset.UTC).toInstant(),
                event.policy(),
                event.againstDecision(),
                event.againstOutcome());
    }

    private Erasure erasure(
            @Nullable String official,
            String reason,
            @Nullable String salt,
            @Nullable String sha256,
            List<AssessmentRemoval.RemovableAssessment> doomed,
            int keys,
            int events) {
        LocalDate first = doomed.isEmpty() ? null : doomed.get(0).day(clock.getZone());
        LocalDate last = doomed.isEmpty() ? null : doomed.get(doomed.size() - 1).day(clock.getZone());
        Instant now = Instant.now(clock).truncatedTo(ChronoUnit.MILLIS);
        return new Erasure(0, now, official, reason, salt, sha256, doomed.size(), keys, events, first, last);
    }
}
