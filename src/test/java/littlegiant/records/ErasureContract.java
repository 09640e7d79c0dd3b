package littlegiant.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds of erasing an enterprise and of what is kept for a period, whichever database keeps it. */
abstract class ErasureContract {
    static final String ONE = "91210381MA0P000187";
    static final String OTHER = "91210381MA0P00020H";
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Instant TODAY = Instant.parse("2027-06-30T09:00:00Z");
    private static final Clock CLOCK = Clock.fixed(TODAY, ZONE);

    private Opened opened;
    private AssessmentRepository kept;
    private EventRepository events;

    /** The JDBC URL of a new, empty database. */
    abstract String newDatabase();

    @BeforeEach
    void open() {
        opened = Opened.url(newDatabase(), 4_096);
        kept = new AssessmentRepository(database());
        events = new EventRepository(database());
    }

    @AfterEach
    void close() {
        opened.close();
    }

    final Database database() {
        return opened.database();
    }

    final List<UUID> keepSome(String code, int many) {
        List<AssessmentRecord> some = IntStream.range(0, many)
                .mapToObj(n -> Samples.of(code, "QUALIFIED", "sha256:0", Samples.NOON.plusSeconds(n)))
                .toList();
        kept.keepAll(some).toCompletableFuture().join();
        return some.stream().map(one -> one.summary().id()).toList();
    }

    final Optional<Erasure> erase(String code) {
        return new EraseEnterprise(database(), CLOCK).erase(code, "王芳", "企业申请");
    }

    private AssessmentRecord keepAt(String code, String moment) {
        AssessmentRecord one = Samples.of(code, "QUALIFIED", "sha256:0", Instant.parse(moment));
        kept.keep(one, Optional.empty()).toCompletableFuture().join();
        return one;
    }

    private SaveResult keepUnder(String key, String code, Instant moment) {
        return kept.keep(Samples.of(code, "QUALIFIED", "sha256:0", moment), Optional.of(new Idempotency(key, "body")))
                .toCompletableFuture()
                .join();
    }

    private List<UUID> ids(Filter filter) {
        List<UUID> ids = new ArrayList<>();
        kept.stream(filter, one -> ids.add(one.summary().id()));
        return ids;
    }

    private int count(String table) {
        return database()
                .readNow(handle -> handle.select("SELECT COUNT(*) FROM " + table)
                        .mapTo(Integer.class)
                        .one());
    }

    private void happen(String code, int number, String type, String assessment, BigDecimal amount, Integer pool) {
        events.write(writing -> {
                    writing.add(new EventRecord(
                            code,
                            number,
                            type,
                            LocalDate.of(2017, 7, number),
                            "李主任",
                            "海科发〔2017〕" + number + "号",
                            "因为海城示例",
                            assessment,
                            type.equals("SELECTED") ? 2017 : null,
                            type.equals("SELECTED") ? "GROWTH" : null,
                            amount == null ? null : "seed",
                            amount,
                            null,
                            pool,
                            Samples.NOON,
                            "haicheng-2017",
                            type.equals("RECOGNISED") ? "recognition" : null,
                            type.equals("RECOGNISED") ? "NOT_QUALIFIED" : null));
                    return number;
                })
                .toCompletableFuture()
                .join();
    }

    /** Every key has its assessment, and the registry is what the assessments say. */
    private void assertWhole() {
        assertThat(count("idempotency_key k JOIN assessment a ON a.id = k.assessment_id"))
                .isEqualTo(count("idempotency_key"));
        assertThat(count("enterprise"))
                .isEqualTo(count(
                        "(SELECT DISTINCT credit_code FROM assessment" + " WHERE credit_code IS NOT NULL) known"));
        assertThat(count("enterprise e JOIN (SELECT credit_code, MIN(id) AS first, MAX(id) AS latest FROM assessment"
                        + " GROUP BY credit_code) a ON a.credit_code = e.credit_code AND a.first = e.first_id"
                        + " AND a.latest = e.latest_id"))
                .isEqualTo(count("enterprise"));
    }

    @Test
    void an_enterprise_is_erased_whole_and_its_neighbours_stay() {
        keepSome(ONE, 30);
        keepUnder("k", ONE, Samples.NOON.plusSeconds(86_400));
        keepUnder("l", OTHER, Samples.NOON);
        List<UUID> others = ids(Filter.ofEnterprise(OTHER));
        kept.keep(Samples.of(null), Optional.empty()).toCompletableFuture().join();
        Optional<Erasure> foreseen = new EraseEnterprise(database(), CLOCK).preview(ONE);
        Erasure erasure = erase(ONE).orElseThrow();
        assertThat(erasure.assessments()).isEqualTo(31);
        assertThat(erasure.idempotencyKeys()).isEqualTo(1);
        assertThat(erasure.firstDay()).hasToString("2017-06-30");
        assertThat(erasure.lastDay()).hasToString("2017-07-01");
        assertThat(foreseen.orElseThrow())
                .usingRecursiveComparison()
                .comparingOnlyFields("assessments", "idempotencyKeys", "events", "firstDay", "lastDay")
                .isEqualTo(erasure);
        assertThat(ids(Filter.ofEnterprise(ONE))).isEmpty();
        assertThat(ids(Filter.ofEnterprise(OTHER))).isEqualTo(others);
        assertThat(ids(Filter.ALL)).hasSize(2);
        assertThat(new EnterpriseRepository(database()).find(ONE)).isEmpty();
        assertWhole();
        // The key is free again: what comes under it now is another request.
        assertThat(keepUnder("k", ONE, TODAY)).isInstanceOf(SaveResult.SavedAssessment.class);
        assertThat(new EnterpriseRepository(database()).find(ONE).orElseThrow().first())
                .isEqualTo(ids(Filter.ofEnterprise(ONE)).get(0));
    }

    @Test
    void an_erasure_says_who_when_and_why_and_of_whom_only_a_hash_and_cannot_be_changed() {
        keepSome(ONE, 1);
        Erasure erasure = erase(ONE).orElseThrow();
        assertThat(new ErasureRepository(database()).page(Integer.MAX_VALUE, 10))
                .containsExactly(erasure);
        assertThat(erasure.number()).isEqualTo(1);
        assertThat(erasure.at()).isEqualTo(TODAY);
        assertThat(erasure.official()).isEqualTo("王芳");
        assertThat(erasure.reason()).isEqualTo("企业申请");
        assertThat(erasure.enterpriseSha256())
                .isEqualTo(Erasure.hash(erasure.salt(), ONE))
                .isNotEqualTo(Erasure.hash(erasure.salt(), OTHER));
        for (String statement : List.of("UPDATE erasure SET official = 'x'", "DELETE FROM erasure")) {
            assertThatThrownBy(() -> database().writeNow(handle -> handle.execute(statement)))
                    .isNotNull();
        }
        keepSome(OTHER, 1);
        erase(OTHER);
        assertThat(new ErasureRepository(database()).page(Integer.MAX_VALUE, 1))
                .extracting(Erasure::number)
                .containsExactly(2);
        assertThat(new ErasureRepository(database()).page(2, 10)).containsExactly(erasure);
    }

    @Test
    void an_enterprise_that_is_not_known_or_was_erased_already_is_told_so_and_nothing_is_written() {
        assertThat(new EraseEnterprise(database(), CLOCK).preview(ONE)).isEmpty();
        assertThat(erase(ONE)).isEmpty();
        keepSome(ONE, 2);
        assertThat(erase(ONE)).isPresent();
        assertThat(erase(ONE)).isEmpty();
        assertThat(new ErasureRepository(database()).page(Integer.MAX_VALUE, 10))
                .hasSize(1);
    }

    @Test
    void what_was_given_out_of_a_pool_stays_given_and_what_happened_stays_counted_without_a_name() {
        UUID one = keepSome(ONE, 1).get(0);
        keepSome(OTHER, 1);
        happen(ONE, 1, "SELECTED", one.toString(), null, null);
        happen(ONE, 2, "SUPPORT_GIVEN", null, new BigDecimal("300000.50"), 1);
        happen(OTHER, 1, "SUPPORT_GIVEN", null, new BigDecimal("200000"), 2);
        Erasure erasure = erase(ONE).orElseThrow();
        assertThat(erasure.events()).isEqualTo(2);
        assertThat(events.given("haicheng-2017", "seed")).isEqualByComparingTo("500000.50");
        assertThat(events.of(ONE)).isEmpty();
        List<EventRecord> bare = events.all().stream()
                .filter(event -> !event.creditCode().equals(OTHER))
                .toList();
        assertThat(bare).hasSize(2).allSatisfy(event -> {
            assertThat(event.creditCode()).startsWith("ERASED-");
            assertThat(event.toString()).doesNotContain(ONE, one.toString(), "李主任", "海科发", "海城");
        });
        assertThat(bare.get(0).cohort()).isEqualTo(2017);
        assertThat(bare.get(0).stage()).isEqualTo("GROWTH");
        assertThat(bare.get(1).poolNumber()).isEqualTo(1);
        // The next payment is the third one still.
        happen(OTHER, 2, "SUPPORT_GIVEN", null, BigDecimal.ONE, 3);
        assertThat(events.given("haicheng-2017", "seed")).isEqualByComparingTo("500001.50");
        assertThatThrownBy(() -> happen(ONE, 1, "CULTIVATED", null, null, null))
                .hasRootCauseInstanceOf(SqlFailure.class);
        assertWhole();
    }

    @Test
    void an_enterprise_that_is_recorded_while_it_is_erased_is_there_whole_or_not_at_all() throws Exception {
        AtomicBoolean stopped = new AtomicBoolean();
        AtomicInteger recorded = new AtomicInteger();
        List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
        List<Thread> writers = IntStream.range(0, 4)
                .mapToObj(n -> new Thread(() -> {
                    try {
                        while (!stopped.get()) {
                            keepUnder(UUID.randomUUID().toString(), n % 2 == 0 ? ONE : OTHER, Instant.now());
                            recorded.incrementAndGet();
                        }
                    } catch (RuntimeException failed) {
                        failures.add(failed);
                    }
                }))
                .toList();
        writers.forEach(Thread::start);
        int erased = 0;
        for (int i = 0; i < 20; i++) {
            int before = recorded.get();
            while (recorded.get() < before + 10 && failures.isEmpty()) {
                Thread.sleep(2);
            }
            erased += erase(ONE).map(Erasure::assessments).orElse(0);
        }
        stopped.set(true);
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(failures).isEmpty();
        assertThat(count("assessment") + erased).isEqualTo(recorded.get());
        assertThat(erased).isPositive();
        assertWhole();
    }

    @Test
    void the_latest_under_each_policy_of_a_life_is_kept_and_that_of_a_policy_without_one_is_not() {
        keepAt(ONE, "2010-06-30T04:00:00Z");
        UUID ofLife = keepAt(ONE, "2011-06-30T04:00:00Z").summary().id();
        List<UUID> elsewhere = new ArrayList<>();
        for (String policy : List.of("elsewhere-2012", "nowhere-2013")) {
            Instant at = Instant.parse("20" + policy.substring(policy.length() - 2) + "-06-30T04:00:00Z");
            AssessmentRecord other = Samples.under(policy, Samples.of(ONE, "QUALIFIED", "sha256:0", at));
            kept.keep(other, Optional.empty()).toCompletableFuture().join();
            elsewhere.add(other.summary().id());
        }
        UUID latest = keepAt(ONE, "2014-06-30T04:00:00Z").summary().id();
        happen(ONE, 1, "STAGE_ASSIGNED", null, null, null);
        database()
                .writeNow(handle ->
                        handle.execute("INSERT INTO programme_event (credit_code, number, type, day, official,"
                                + " recorded_at, policy) VALUES ('" + ONE
                                + "', 2, 'STAGE_ASSIGNED', '2017-07-02', '王某', 0,"
                                + " 'elsewhere-2012')"));
        new Retention(database(), CLOCK).sweep(Optional.of(Period.ofYears(10)), Period.ofYears(50));
        // The latest of all is the latest under haicheng-2017 too.
        assertThat(ids(Filter.ALL))
                .containsExactlyInAnyOrder(latest, elsewhere.get(0))
                .doesNotContain(ofLife);
        assertWhole();
    }

    @ParameterizedTest
    @CsvSource({
        // Kept for ten years, asked on 30 June 2027: the day begins in Shanghai eight hours earlier.
        "2017-06-29T15:59:59.999Z, false",
        "2017-06-29T16:00:00.000Z, true",
        "2017-06-30T04:00:00Z, true",
        "2017-07-01T04:00:00Z, true",
    })
    void an_assessment_is_kept_through_the_day_on_which_its_period_ends(String moment, boolean isKept) {
        UUID id = keepAt(ONE, moment).summary().id();
        Retention.RemovedCounts swept =
                new Retention(database(), CLOCK).sweep(Optional.of(Period.ofYears(10)), Period.ofYears(50));
        assertThat(swept.assessments()).isEqualTo(isKept ? 0 : 1);
        assertThat(ids(Filter.ALL)).isEqualTo(isKept ? List.of(id) : List.of());
        assertWhole();
        List<Erasure> erasures = new ErasureRepository(database()).page(Integer.MAX_VALUE, 10);
        if (isKept) {
            assertThat(erasures).isEmpty();
        } else {
            assertThat(erasures).hasSize(1);
            assertThat(erasures.get(0).reason()).isEqualTo("P10Y");
            assertThat(erasures.get(0).official()).isNull();
            assertThat(erasures.get(0).lastDay()).hasToString("2017-06-29");
        }
    }

    @Test
    void without_a_period_everything_stays_and_a_life_in_the_programme_keeps_what_it_rests_on() {
        Retention retention = new Retention(database(), CLOCK);
        List<UUID> mine = keepSome(ONE, 500);
        keepSome(OTHER, 500);
        happen(ONE, 1, "CULTIVATED", mine.get(7).toString(), null, null);
        assertThat(retention.sweep(Optional.empty(), Period.ofYears(50)).assessments())
                .isZero();
        assertThat(count("assessment")).isEqualTo(1_000);
        assertThat(retention
                        .sweep(Optional.of(Period.ofYears(5)), Period.ofYears(50))
                        .assessments())
                .isEqualTo(998);
        assertThat(ids(Filter.ALL)).containsExactly(mine.get(499), mine.get(7));
        EnterpriseRepository enterprises = new EnterpriseRepository(database());
        assertThat(enterprises.find(ONE).orElseThrow().first()).isEqualTo(mine.get(7));
        assertThat(enterprises.find(ONE).orElseThrow().latest()).isEqualTo(mine.get(499));
        assertThat(enterprises.find(OTHER)).isEmpty();
        assertWhole();
    }

    @Test
    void while_what_is_over_is_removed_recording_goes_on_and_loses_nothing() throws Exception {
        for (int i = 0; i < 5; i++) {
            keepSome(ONE, 400);
        }
        Retention retention = new Retention(database(), CLOCK);
        Thread sweeping = new Thread(() -> retention.sweep(Optional.of(Period.ofYears(5)), Period.ofYears(50)));
        sweeping.start();
        List<UUID> recorded = new ArrayList<>();
        int during = 0;
        while (sweeping.isAlive() || recorded.isEmpty()) {
            recorded.add(keepAt(ONE, "2026-12-31T00:00:00Z").summary().id());
            during += sweeping.isAlive() ? 1 : 0;
        }
        assertThat(during).isPositive();
        assertThat(ids(Filter.ALL)).containsExactlyInAnyOrderElementsOf(new TreeSet<>(recorded));
        assertWhole();
    }

    private UUID jobThatEnded(String moment, String document) {
        Instant at = Instant.parse(moment);
        JobRecord job = new JobRecord(Ids.at(at), "upload", "DONE", at, at, 1, 1, Samples.bytes(document));
        new JobRepository(database()).begin(job);
        return job.id();
    }

    private Optional<JobRecord> job(UUID id) {
        return new JobRepository(database()).find("upload", id);
    }

    @Test
    void jobs_that_name_an_erased_enterprise_go_with_it_and_no_others() {
        keepSome(ONE, 1);
        keepSome(OTHER, 1);
        String name = ids(Filter.ofEnterprise(ONE)).stream()
                .map(id -> kept.find(id).toCompletableFuture().join().orElseThrow())
                .map(one -> one.summary().name())
                .findFirst()
                .orElseThrow();
        UUID byCode = jobThatEnded("2027-06-01T00:00:00Z", "{\"changes\":[{\"creditCode\":\"" + ONE + "\"}]}");
        UUID byName = jobThatEnded("2027-06-01T00:00:00Z", "{\"cell\":\"" + name + "\"}");
        UUID another = jobThatEnded("2027-06-01T00:00:00Z", "{\"creditCode\":\"" + OTHER + "\"}");
        assertThat(erase(ONE)).isPresent();
        assertThat(job(byCode)).isEmpty();
        assertThat(job(byName)).isEmpty();
        assertThat(job(another)).isPresent();
    }

    @Test
    void jobs_with_a_list_that_names_an_erased_enterprise_go_with_it_and_no_others() {
        keepSome(ONE, 1);
        keepSome(OTHER, 1);
        JobRepository jobs = new JobRepository(database());
        UUID named = jobThatEnded("2027-06-01T00:00:00Z", "{}");
        jobs.keepPage(named, "changes", 1, Samples.bytes("{\"creditCode\":\"" + OTHER + "\"}\n"));
        jobs.keepPage(named, "changes", 2, Samples.bytes("{\"creditCode\":\"" + ONE + "\"}\n"));
        UUID another = jobThatEnded("2027-06-01T00:00:00Z", "{}");
        jobs.keepPage(another, "changes", 1, Samples.bytes("{\"creditCode\":\"" + OTHER + "\"}\n"));
        assertThat(erase(ONE)).isPresent();
        assertThat(job(named)).isEmpty();
        assertThat(jobs.page(named, "changes", 1)).isEmpty();
        assertThat(job(another)).isPresent();
        assertThat(jobs.page(another, "changes", 1)).isPresent();
    }

    @Test
    void what_came_of_a_job_can_be_read_until_its_period_is_over() {
        UUID over = jobThatEnded("2027-03-31T15:59:59Z", "{}");
        UUID theDay = jobThatEnded("2027-03-31T16:00:00Z", "{}");
        assertThat(new Retention(database(), CLOCK).jobs(Period.ofDays(90))).isEqualTo(1);
        assertThat(job(over)).isEmpty();
        assertThat(job(theDay)).isPresent();
    }

    @Test
    void a_key_is_of_use_until_its_period_is_over_and_then_means_a_new_request() {
        SaveResult old = keepUnder("old", ONE, Instant.parse("2027-05-30T15:59:59Z"));
        keepUnder("young", ONE, Instant.parse("2027-05-30T16:00:00Z"));
        for (int i = 0; i < 450; i++) {
            keepUnder("older " + i, ONE, Instant.parse("2027-01-01T00:00:00Z"));
        }
        assertThat(keepUnder("old", ONE, TODAY)).isInstanceOf(SaveResult.Before.class);
        Retention.RemovedCounts swept = new Retention(database(), CLOCK).sweep(Optional.empty(), Period.ofDays(30));
        assertThat(swept.keys()).isEqualTo(451);
        assertThat(count("idempotency_key")).isEqualTo(1);
        assertThat(keepUnder("young", ONE, TODAY)).isInstanceOf(SaveResult.Before.class);
        assertThat(keepUnder("old", ONE, TODAY)).isInstanceOf(SaveResult.SavedAssessment.class);
        assertThat(old).isInstanceOf(SaveResult.SavedAssessment.class);
        assertThat(count("assessment")).isEqualTo(453);
    }
}
