package littlegiant.records;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;

/**
 * Deletes records whose retention period is over, a few per transaction, so that other writes need not wait.
 *
 * <p>An assessment is deleted on the day after its period ends. For an enterprise with events, the latest assessment,
 * the latest under each policy with events, and those on which its events rest are kept until it is erased; any other
 * enterprise leaves the registry with its last assessment.
 */
final class Retention {
    private static final int TOGETHER = 200;
    private static final long PAUSE_MILLIS = 20;
    private static final String LAPSED =
            "SELECT " + AssessmentRemoval.COLUMNS + " FROM assessment a WHERE a.id > :after AND a.id < :least AND NOT"
                    + " EXISTS (SELECT 1 FROM programme_event p WHERE p.credit_code ="
                    + " a.credit_code AND (p.assessment_id = a.id OR a.id = (SELECT"
                    + " e.latest_id FROM enterprise e WHERE e.credit_code ="
                    + " a.credit_code) OR p.policy = a.policy AND a.id = (SELECT"
                    + " MAX(u.id) FROM assessment u WHERE u.policy = a.policy AND"
                    + " u.credit_code = a.credit_code))) ORDER BY a.id LIMIT :limit";

    private final Database database;
    private final Clock clock;

    Retention(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The numbers of deleted records. */
    record RemovedCounts(int assessments, int keys) {}

    /** Deletes records older than these periods. Blocks on the database, and stops if interrupted. */
    RemovedCounts sweep(Optional<Period> assessments, Period keys) {
        int removed = assessments.map(this::assessments).orElse(0);
        return new RemovedCounts(removed, keys(keys));
    }

    /** The start of the day on which the period ends today; earlier records are older than the period. */
    private Instant begin(Period period) {
        return LocalDate.now(clock).minus(period).atStartOfDay(clock.getZone()).toInstant();
    }

    private int assessments(Period period) {
        String least = Ids.least(begin(period)).toString();
        String after = "";
        int removed = 0;
        List<AssessmentRemoval.RemovableAssessment> some;
        do {
            String from = after;
            some = database.apartNow(handle -> some(handle, from, least, period));
            removed += some.size();
            after = some.isEmpty() ? after : some.get(some.size() - 1).id();
        } while (some.size() == TOGETHER && paused());
        return removed;
    }

    private List<AssessmentRemoval.RemovableAssessment> some(Handle handle, String after, String least, Period period) {
        AssessmentRemoval.holdRegistry(handle, database.dialect());
        List<AssessmentRemoval.RemovableAssessment> some = handle.createQuery(LAPSED)
                .bind("after", after)
                .bind("least", least)
                .bind("limit", TOGETHER)
                .map((row, context) -> AssessmentRemoval.RemovableAssessment.of(row))
                .list();
        if (some.isEmpty()) {
            return some;
        }
        int keys = AssessmentRemoval.remove(handle, some);
        some.stream()
                .map(AssessmentRemoval.RemovableAssessment::creditCode)
                .filter(Objects::nonNull)
                .collect(TreeSet<String>::new, TreeSet::add, TreeSet::addAll)
                .forEach(code -> {
                    register(handle, code);
                    RegistryIndex.derive(handle, code);
                });
        ErasureRepository.add(
                handle,
                new Erasure(
                        0,
                        Instant.now(clock).truncatedTo(ChronoUnit.MILLIS),
                        null,
                        period.toString(),
                        null,
                        null,
                        some.size(),
                        keys,
                        0,
                        some.get(0).day(clock.getZone()),
                        some.get(some.size() - 1).day(clock.getZone())));
        return some;
    }

    /** Updates the enterprise's entry to its remaining assessments, or deletes it. */
    private static void register(Handle handle, String code) {
        Optional<String> first = handle.createQuery("SELECT MIN(id) FROM assessment WHERE credit_code = :code")
                .bind("code", code)
                .mapTo(String.class)
                .findOne();
        if (first.isPresent()) {
            handle.execute("UPDATE enterprise SET first_id = ? WHERE credit_code = ?", first.get(), code);
        } else {
            handle.execute("DELETE FROM enterprise WHERE credit_code = ?", code);
        }
    }

    private int keys(Period period) {
        String least = Ids.least(begin(period)).toString();
        int removed = 0;
        int some;
        do {
            some = database.apartNow(handle -> handle.createUpdate("DELETE FROM idempotency_key WHERE assessment_id IN"
                            + " (SELECT assessment_id FROM idempotency_key WHERE assessment_id < :least"
                            + " ORDER BY assessment_id LIMIT :limit)")
                    .bind("least", least)
                    .bind("limit", TOGETHER)
                    .execute());
            removed += some;
        } while (some == TOGETHER && paused());
        return removed;
    }

    /**
     * Deletes jobs that ended longer ago than the period. Blocks on the database.
     *
     * @return the number of deleted jobs
     */
    int jobs(Period period) {
        Instant moment = begin(period);
        int removed = 0;
        while (database.<Boolean>apartNow(handle -> JobRemoval.endedBefore(handle, moment))) {
            removed++;
            if (!paused()) {
                break;
            }
        }
        return removed;
    }

    /** Pauses so that others can write; returns false if interrupted. */
    private static boolean paused() {
        try {
            Thread.sleep(PAUSE_MILLIS);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
