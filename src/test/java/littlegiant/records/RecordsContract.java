package littlegiant.records;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of records whichever database keeps them. */
abstract class RecordsContract {
    private static final String ONE = "91210381MA0P000187";
    private static final String OTHER = "91210381MA0P00020H";
    private static final int MOST_WAITING = 4_096;

    private String url;
    private Opened opened;
    private Database database;
    private AssessmentRepository kept;

    /** The JDBC URL of a new, empty database. */
    abstract String newDatabase();

    @BeforeEach
    void open() {
        url = newDatabase();
        open(MOST_WAITING);
    }

    private void open(int mostWaiting) {
        opened = Opened.url(url, mostWaiting);
        database = opened.database();
        kept = new AssessmentRepository(database);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private SaveResult keep(AssessmentRecord one) {
        return keep(one, Optional.empty());
    }

    private SaveResult keep(AssessmentRecord one, Optional<Idempotency> idempotency) {
        return kept.keep(one, idempotency).toCompletableFuture().join();
    }

    private Optional<AssessmentRecord> find(UUID id) {
        return kept.find(id).toCompletableFuture().join();
    }

    private List<UUID> all(Filter filter, int limit) {
        List<UUID> ids = new ArrayList<>();
        Optional<UUID> after = Optional.empty();
        List<AssessmentSummary> page;
        do {
            page = kept.page(filter, after, limit).toCompletableFuture().join();
            page.forEach(one -> ids.add(one.id()));
            after = ids.isEmpty() ? after : Optional.of(ids.get(ids.size() - 1));
        } while (page.size() == limit);
        return ids;
    }

    @Test
    void what_is_kept_is_read_back_as_it_was_also_after_a_restart() {
        AssessmentRecord one = Samples.of(ONE);
        assertThat(keep(one)).isEqualTo(new SaveResult.SavedAssessment(one));
        close();
        open(MOST_WAITING);
        AssessmentRecord read = find(one.summary().id()).orElseThrow();
        assertThat(read.summary()).isEqualTo(one.summary());
        assertThat(read.summary().outcomes().keySet()).containsExactly("recognition", "cultivation");
        assertThat(read.request()).isEqualTo(one.request());
        assertThat(read.answer()).isEqualTo(one.answer());
        assertThat(find(Ids.at(Samples.NOON))).isEmpty();
    }

    private static AssessmentRecord answering(AssessmentRecord one, String findings) {
        return new AssessmentRecord(
                one.summary(), one.request(), ("{\"findings\":\"" + findings + "\"}").getBytes(UTF_8));
    }

    private long dictionaries() {
        return database.readNow(handle -> handle.createQuery("SELECT COUNT(*) FROM document_dictionary")
                .mapTo(Long.class)
                .one());
    }

    private byte[] stored(AssessmentRecord one) {
        return database.readNow(handle -> handle.createQuery("SELECT answer FROM assessment WHERE id = :id")
                .bind("id", one.summary().id().toString())
                .mapTo(byte[].class)
                .one());
    }

    @Test
    void documents_that_are_alike_are_packed_small_and_read_back_as_they_were_also_after_a_restart() {
        String common = "研发人员占职工总数的比例,研究开发费用占销售收入的比例,".repeat(20);
        AssessmentRecord plain = answering(Samples.of(ONE), common + 1);
        keep(plain);
        assertThat(dictionaries()).isZero();
        database.dictionaries().learn(Samples.KEY, (common + 0).getBytes(UTF_8));
        AssessmentRecord packed = answering(Samples.of(OTHER), common + 2);
        AssessmentRecord ofAnotherRelease =
                answering(Samples.of(OTHER, "QUALIFIED", "sha256:1", Samples.NOON), common + 3);
        keep(packed);
        keep(ofAnotherRelease);
        assertThat(dictionaries()).isEqualTo(1);
        assertThat(stored(packed).length).isLessThan(stored(plain).length);
        assertThat(CompressedDocument.dictionaryOf(stored(ofAnotherRelease)))
                .isEqualTo(CompressedDocument.NO_DICTIONARY);
        close();
        open(MOST_WAITING);
        for (AssessmentRecord one : List.of(plain, packed, ofAnotherRelease)) {
            AssessmentRecord read = find(one.summary().id()).orElseThrow();
            assertThat(read.request()).isEqualTo(one.request());
            assertThat(read.answer()).isEqualTo(one.answer());
        }
    }

    @Test
    void a_dictionary_that_an_older_backup_did_not_have_is_written_again_with_the_next_record() {
        database.dictionaries().learn(Samples.KEY, "{\"findings\":\"研发人员\"}".getBytes(UTF_8));
        keep(Samples.of(ONE));
        assertThatThrownBy(() -> database.apartNow(handle -> handle.execute("DELETE FROM document_dictionary")))
                .isInstanceOf(RuntimeException.class);
        assertThat(dictionaries()).isEqualTo(1);
        forgetDictionaries();
        assertThat(dictionaries()).isZero();
        AssessmentRecord one = answering(Samples.of(OTHER), "研发人员");
        keep(one);
        assertThat(dictionaries()).isEqualTo(1);
        assertThat(find(one.summary().id()).orElseThrow().answer()).isEqualTo(one.answer());
    }

    @Test
    void a_record_whose_dictionary_is_gone_is_told_as_damaged_and_takes_no_other_with_it() {
        AssessmentRecord plain = Samples.of(OTHER);
        keep(plain);
        database.dictionaries().learn(Samples.KEY, "{\"findings\":\"研发人员\"}".getBytes(UTF_8));
        AssessmentRecord one = answering(Samples.of(ONE), "研发人员");
        keep(one);
        forgetDictionaries();
        close();
        open(MOST_WAITING);
        assertThatThrownBy(() -> find(one.summary().id())).hasStackTraceContaining("damaged or missing");
        assertThat(find(plain.summary().id())).isPresent();
    }

    @Test
    void samples_are_asked_for_once_and_not_on_the_thread_that_keeps() throws InterruptedException {
        List<Thread> asked = new CopyOnWriteArrayList<>();
        CountDownLatch answered = new CountDownLatch(1);
        for (int i = 0; i < 100; i++) {
            kept.packAlike("sha256:0", "haicheng-2017", "zh-CN", () -> {
                asked.add(Thread.currentThread());
                answered.countDown();
                return new byte[0];
            });
        }
        assertThat(answered.await(60, TimeUnit.SECONDS)).isTrue();
        keep(Samples.of(ONE));
        assertThat(asked).hasSize(1).doesNotContain(Thread.currentThread());
        assertThat(dictionaries()).isZero();
    }

    /** As if an older backup stood in its place. */
    private void forgetDictionaries() {
        boolean sqlite = database.dialect() == Dialect.SQLITE;
        database.apartNow(handle -> handle.execute(
                sqlite
                        ? "DROP TRIGGER document_dictionary_is_never_removed"
                        : "DROP TRIGGER document_dictionary_is_never_changed ON document_dictionary"));
        database.apartNow(handle -> handle.execute("DELETE FROM document_dictionary"));
    }

    @Test
    void each_filter_finds_its_own_and_pages_have_no_gap_and_no_repetition() {
        List<AssessmentRecord> several = IntStream.range(0, 60)
                .mapToObj(n -> Samples.of(
                        n % 2 == 0 ? ONE : OTHER,
                        n % 3 == 0 ? "QUALIFIED" : "NOT_QUALIFIED",
                        "sha256:" + n % 5,
                        Samples.NOON.plusMillis(n)))
                .toList();
        kept.keepAll(several).toCompletableFuture().join();
        List<UUID> latestFirst = new ArrayList<>();
        several.forEach(one -> latestFirst.add(0, one.summary().id()));
        assertThat(all(Filter.ALL, 7)).isEqualTo(latestFirst);
        assertThat(all(Filter.ofEnterprise(ONE), 7)).hasSize(30);
        assertThat(all(new Filter(null, "cultivation", "QUALIFIED", null, null, null), 7))
                .hasSize(20);
        assertThat(all(new Filter(null, "recognition", "QUALIFIED", null, null, null), 7))
                .isEmpty();
        assertThat(all(new Filter(null, "cultivation", null, null, null, null), 7))
                .isEqualTo(latestFirst);
        // Forty of them have the outcome in two decisions, and are listed once all the same.
        assertThat(all(new Filter(null, null, "NOT_QUALIFIED", null, null, null), 7))
                .isEqualTo(latestFirst);
        assertThat(all(new Filter(null, null, null, "sha256:3", null, null), 7)).hasSize(12);
        // The first and the last of a release have it too, and others lie between them.
        assertThat(all(new Filter(null, "cultivation", "QUALIFIED", "sha256:0", null, null), 3))
                .containsExactly(
                        latestFirst.get(59 - 45),
                        latestFirst.get(59 - 30),
                        latestFirst.get(59 - 15),
                        latestFirst.get(59));
        assertThat(all(new Filter(null, null, "NOT_QUALIFIED", "sha256:3", null, null), 7))
                .hasSize(12);
        assertThat(all(new Filter(null, "cultivation", "QUALIFIED", "sha256:9", null, null), 7))
                .isEmpty();
        Instant from = Samples.NOON.plusMillis(10);
        assertThat(all(new Filter(null, null, null, null, from, from.plusMillis(10)), 3))
                .isEqualTo(latestFirst.subList(40, 50));
        assertThat(all(new Filter(OTHER, "cultivation", "QUALIFIED", null, from, null), 3))
                .hasSize(8);
        List<UUID> streamed = new ArrayList<>();
        kept.stream(Filter.ALL, one -> streamed.add(one.summary().id()));
        assertThat(streamed).isEqualTo(latestFirst);
    }

    @Test
    void a_page_by_outcome_has_the_latest_of_however_many_combinations_of_outcomes() {
        // 16 decisions with two outcomes each: of 300 assessments no two have the same outcomes.
        List<AssessmentRecord> several = IntStream.range(0, 300)
                .mapToObj(n -> deciding(
                        n, Samples.of(n % 2 == 0 ? ONE : OTHER, "", "sha256:" + n / 100, Samples.NOON.plusMillis(n))))
                .toList();
        kept.keepAll(several).toCompletableFuture().join();
        // One has no outcome at all.
        List<UUID> decided = ids(several, n -> n != 7);
        assertThat(all(new Filter(null, null, "QUALIFIED", null, null, null), 7))
                .isEqualTo(decided);
        assertThat(all(new Filter(null, "d0", null, null, null, null), 250)).isEqualTo(decided);
        assertThat(all(new Filter(null, "d0", "QUALIFIED", null, null, null), 7))
                .isEqualTo(ids(several, n -> n % 2 == 1 && n != 7));
        assertThat(all(new Filter(null, "d8", "QUALIFIED", null, null, null), 7))
                .isEqualTo(ids(several, n -> n >= 256));
        assertThat(all(new Filter(null, "d0", "NOT_QUALIFIED", "sha256:1", null, null), 7))
                .isEqualTo(ids(several, n -> n % 2 == 0 && n / 100 == 1));
        assertThat(all(new Filter(ONE, "d1", "QUALIFIED", null, null, null), 7))
                .isEqualTo(ids(several, n -> n % 4 == 2));
        assertThat(all(
                        new Filter(
                                ONE,
                                "d1",
                                "QUALIFIED",
                                "sha256:2",
                                Samples.NOON.plusMillis(210),
                                Samples.NOON.plusMillis(270)),
                        7))
                .isEqualTo(ids(several, n -> n % 4 == 2 && n >= 210 && n < 270));
        assertThat(all(new Filter(null, null, null, null, null, null, "key:a"), 7))
                .isEqualTo(ids(several, n -> n % 5 == 0));
        assertThat(all(new Filter(null, "d0", "QUALIFIED", "sha256:1", null, null, "key:a"), 7))
                .isEqualTo(ids(several, n -> n % 10 == 5 && n / 100 == 1));
        assertThat(all(new Filter(ONE, null, null, "sha256:1", null, null, "key:a"), 7))
                .isEqualTo(ids(several, n -> n % 10 == 0 && n / 100 == 1));
        assertThat(all(new Filter(null, null, null, null, null, null, "key:b"), 7))
                .isEqualTo(ids(several, n -> n == 7));
        assertThat(all(new Filter(null, null, null, null, null, null, "key:c"), 7))
                .isEmpty();
        assertThat(all(new Filter(null, "d16", null, null, null, null), 7)).isEmpty();
        assertThat(all(new Filter(null, null, "qualified", null, null, null), 7))
                .isEmpty();
    }

    /** The bits of a number as outcomes of sixteen decisions. */
    private static AssessmentRecord deciding(int number, AssessmentRecord one) {
        Map<String, String> outcomes = new LinkedHashMap<>();
        IntStream.range(0, 16)
                .forEach(bit -> outcomes.put("d" + bit, (number >> bit & 1) == 1 ? "QUALIFIED" : "NOT_QUALIFIED"));
        outcomes.put("always", "QUALIFIED");
        String caller = number % 5 == 0 ? "key:a" : number == 7 ? "key:b" : null;
        return Samples.with(one.summary().policy(), caller, number == 7 ? Map.of() : outcomes, one);
    }

    private static List<UUID> ids(List<AssessmentRecord> several, IntPredicate which) {
        return IntStream.iterate(several.size() - 1, n -> n >= 0, n -> n - 1)
                .filter(which)
                .mapToObj(n -> several.get(n).summary().id())
                .toList();
    }

    @Test
    void what_was_kept_before_the_first_page_is_shown_once_whatever_is_kept_late_in_between() {
        List<AssessmentRecord> before = IntStream.range(0, 40)
                .mapToObj(n -> Samples.of(ONE, "QUALIFIED", "sha256:0", Samples.NOON.plusMillis(2L * n)))
                .toList();
        kept.keepAll(before).toCompletableFuture().join();
        List<UUID> shown = new ArrayList<>();
        Optional<UUID> after = Optional.empty();
        List<AssessmentSummary> page;
        int late = 0;
        do {
            page = kept.page(Filter.ALL, after, 7).toCompletableFuture().join();
            page.forEach(one -> shown.add(one.id()));
            after = page.isEmpty()
                    ? after
                    : Optional.of(page.get(page.size() - 1).id());
            // Made long ago and committed now, on both sides of where the reader is.
            keep(Samples.of(ONE, "QUALIFIED", "sha256:0", Samples.NOON.plusMillis(2L * late + 1)));
            keep(Samples.of(ONE, "QUALIFIED", "sha256:0", Samples.NOON.plusMillis(79L - 2L * late)));
            late++;
        } while (page.size() == 7);
        assertThat(shown)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo((one, other) -> other.toString().compareTo(one.toString()));
        assertThat(shown)
                .containsAll(before.stream().map(one -> one.summary().id()).toList());
    }

    @Test
    void an_enterprise_is_known_by_its_first_and_its_latest_assessment_in_whatever_order_they_come() {
        AssessmentRecord second = Samples.of(ONE, "QUALIFIED", "sha256:0", Samples.NOON.plusSeconds(1));
        AssessmentRecord first = Samples.of(ONE, "QUALIFIED", "sha256:0", Samples.NOON);
        AssessmentRecord third = Samples.of(ONE, "QUALIFIED", "sha256:0", Samples.NOON.plusSeconds(2));
        keep(second);
        kept.keepAll(List.of(first, third, Samples.of(OTHER), Samples.of(null)))
                .toCompletableFuture()
                .join();
        EnterpriseRepository enterprises = new EnterpriseRepository(database);
        KnownEnterprise known = enterprises.find(ONE).orElseThrow();
        assertThat(known.first()).isEqualTo(first.summary().id());
        assertThat(known.latest()).isEqualTo(third.summary().id());
        assertThat(enterprises.page(Optional.empty(), 1)).containsExactly(known);
        assertThat(enterprises.page(Optional.of(ONE), 5))
                .extracting(KnownEnterprise::creditCode)
                .containsExactly(OTHER);
        assertThat(enterprises.latest(ONE).orElseThrow().summary()).isEqualTo(third.summary());
    }

    @Test
    void an_enterprise_has_a_latest_assessment_under_each_policy() {
        AssessmentRecord older = Samples.of(ONE, "QUALIFIED", "sha256:0", Samples.NOON);
        AssessmentRecord newer = Samples.of(ONE, "NOT_QUALIFIED", "sha256:0", Samples.NOON.plusSeconds(1));
        AssessmentRecord elsewhere =
                Samples.under("another-policy", Samples.of(ONE, "QUALIFIED", "sha256:0", Samples.NOON.plusSeconds(2)));
        kept.keepAll(List.of(older, newer, elsewhere, Samples.of(OTHER), Samples.of(null)))
                .toCompletableFuture()
                .join();
        assertThat(new EnterpriseRepository(database).latestUnderEachPolicy(List.of(ONE)))
                .extracting(record -> record.summary().id())
                .containsExactlyInAnyOrder(
                        newer.summary().id(), elsewhere.summary().id());
        assertThat(new EnterpriseRepository(database).latestUnderEachPolicy(List.of()))
                .isEmpty();
        assertThat(new Registry(database).countUnderEachPolicy()).isEqualTo(3);
    }

    @Test
    void the_same_key_keeps_once_however_many_ask_at_once_and_another_body_is_refused() throws Exception {
        int callers = 24;
        CountDownLatch together = new CountDownLatch(callers);
        List<CompletableFuture<SaveResult>> asked = IntStream.range(0, callers)
                .mapToObj(n -> CompletableFuture.supplyAsync(
                        () -> {
                            together.countDown();
                            try {
                                together.await(60, TimeUnit.SECONDS);
                            } catch (InterruptedException e) {
                                throw new IllegalStateException(e);
                            }
                            return keep(Samples.of(ONE), Optional.of(new Idempotency("retried", "a")));
                        },
                        task -> new Thread(task).start()))
                .toList();
        List<UUID> done = new ArrayList<>();
        List<UUID> before = new ArrayList<>();
        for (CompletableFuture<SaveResult> one : asked) {
            SaveResult keeping = one.get(60, TimeUnit.SECONDS);
            if (keeping instanceof SaveResult.SavedAssessment first) {
                done.add(first.kept().summary().id());
            } else if (keeping instanceof SaveResult.Before again) {
                before.add(again.kept().summary().id());
            }
        }
        assertThat(done).hasSize(1);
        assertThat(before).hasSize(callers - 1).containsOnly(done.get(0));
        assertThat(all(Filter.ALL, 100)).isEqualTo(done);
        assertThat(keep(Samples.of(ONE), Optional.of(new Idempotency("retried", "b"))))
                .isEqualTo(new SaveResult.KeyTaken());
        assertThat(all(Filter.ALL, 100)).isEqualTo(done);
    }

    @Test
    void what_cannot_be_written_fails_alone_and_its_neighbours_are_kept() throws Exception {
        AssessmentRecord one = Samples.of(ONE);
        keep(one);
        CountDownLatch gathered = new CountDownLatch(1);
        database.write(handle -> {
            await(gathered);
            return 1;
        });
        AssessmentRecord before = Samples.of(ONE);
        AssessmentRecord after = Samples.of(OTHER);
        CompletableFuture<SaveResult> first =
                kept.keep(before, Optional.empty()).toCompletableFuture();
        CompletableFuture<SaveResult> again = kept.keep(one, Optional.empty()).toCompletableFuture();
        CompletableFuture<Object> refused = database.<Object>write(handle -> {
                    handle.execute("DELETE FROM assessment");
                    throw new IllegalArgumentException("refused");
                })
                .toCompletableFuture();
        CompletableFuture<SaveResult> last = kept.keep(after, Optional.empty()).toCompletableFuture();
        gathered.countDown();
        assertThat(first.get(60, TimeUnit.SECONDS)).isEqualTo(new SaveResult.SavedAssessment(before));
        assertThat(last.get(60, TimeUnit.SECONDS)).isEqualTo(new SaveResult.SavedAssessment(after));
        assertThatThrownBy(() -> again.get(60, TimeUnit.SECONDS)).isNotNull();
        assertThatThrownBy(() -> refused.get(60, TimeUnit.SECONDS)).hasRootCauseMessage("refused");
        assertThat(all(Filter.ALL, 100))
                .containsExactlyInAnyOrder(
                        one.summary().id(),
                        before.summary().id(),
                        after.summary().id());
    }

    @Test
    void while_the_database_fails_nobody_is_told_that_anything_is_kept_and_afterwards_it_is_kept_again() {
        AssessmentRecord lost = Samples.of(ONE);
        database.writeNow(handle -> handle.execute("ALTER TABLE assessment RENAME TO moved"));
        assertThatThrownBy(() -> keep(lost)).hasCauseInstanceOf(WriteFailed.class);
        database.writeNow(handle -> handle.execute("ALTER TABLE moved RENAME TO assessment"));
        assertThat(find(lost.summary().id())).isEmpty();
        AssessmentRecord one = Samples.of(ONE);
        assertThat(keep(one)).isEqualTo(new SaveResult.SavedAssessment(one));
    }

    @Test
    void a_full_queue_refuses_at_once_and_forgets_nothing_that_it_took() throws Exception {
        close();
        open(3);
        CountDownLatch gathered = new CountDownLatch(1);
        database.write(handle -> {
            await(gathered);
            return 1;
        });
        List<CompletableFuture<SaveResult>> taken = IntStream.range(0, 2)
                .mapToObj(n -> kept.keep(Samples.of(ONE), Optional.empty()).toCompletableFuture())
                .toList();
        CompletableFuture<SaveResult> refused =
                kept.keep(Samples.of(ONE), Optional.empty()).toCompletableFuture();
        assertThat(refused).isCompletedExceptionally();
        assertThatThrownBy(refused::join).hasCauseInstanceOf(WriteFailed.class);
        assertThat(taken).noneMatch(CompletableFuture::isDone);
        gathered.countDown();
        for (CompletableFuture<SaveResult> one : taken) {
            assertThat(one.get(60, TimeUnit.SECONDS)).isInstanceOf(SaveResult.SavedAssessment.class);
        }
        assertThat(all(Filter.ALL, 100)).hasSize(2);
    }

    @Test
    void stopping_writes_what_waits_and_takes_nothing_more() {
        List<CompletableFuture<SaveResult>> taken = IntStream.range(0, 50)
                .mapToObj(n -> kept.keep(Samples.of(ONE), Optional.empty()).toCompletableFuture())
                .toList();
        database.close();
        assertThat(taken).allMatch(one -> one.isDone() && !one.isCompletedExceptionally());
        assertThatThrownBy(() -> keep(Samples.of(ONE))).hasCauseInstanceOf(WriteFailed.class);
    }

    @Test
    void releases_keep_their_numbers_their_files_and_which_of_them_decides() {
        ReleaseRepository releases = new ReleaseRepository(database);
        assertThat(releases.active()).isEmpty();
        ReleaseRecord first =
                releases.publish(release("sha256:a", "first", null), Map.of("p/a.drl", "甲", "p/b.drl", "乙"));
        ReleaseRecord second =
                releases.publish(release("sha256:b", "second", "试点"), Map.of("p/a.drl", "丙", "p/b.drl", "乙"));
        ReleaseRecord again =
                releases.publish(release("sha256:a", "back", null), Map.of("p/a.drl", "甲", "p/b.drl", "乙"));
        close();
        open(MOST_WAITING);
        releases = new ReleaseRepository(database);
        assertThat(releases.history(10)).containsExactly(again, second, first);
        assertThat(releases.history(10)).extracting(ReleaseRecord::number).containsExactly(3, 2, 1);
        assertThat(releases.active()).contains(again);
        assertThat(releases.find("sha256:a")).contains(again);
        assertThat(releases.find("sha256:c")).isEmpty();
        assertThat(releases.files("sha256:b").orElseThrow())
                .containsExactly(Map.entry("p/a.drl", "丙"), Map.entry("p/b.drl", "乙"));
        assertThat(releases.files("sha256:c")).isEmpty();
        releases.activate(2, Samples.NOON);
        assertThat(releases.active()).contains(second);
        int texts = database.readNow(handle -> handle.select("SELECT COUNT(*) FROM rule_text")
                .mapTo(Integer.class)
                .one());
        assertThat(texts).isEqualTo(3);
    }

    private static ReleaseRecord release(String hash, String note, String override) {
        return new ReleaseRecord(0, hash, List.of("p"), note, override, 5, override == null ? 0 : 1, Samples.NOON);
    }

    @Test
    void every_record_that_was_acknowledged_outlives_the_kill_of_its_process_and_none_is_half_there() throws Exception {
        opened.close();
        List<UUID> acknowledged = Killed.afterAcknowledging(2_000, url);
        open(MOST_WAITING);
        assertThat(acknowledged).hasSizeGreaterThanOrEqualTo(2_000);
        List<UUID> there = all(Filter.ALL, 1_000);
        assertThat(there).containsAll(acknowledged);
        assertThat(all(new Filter(null, "cultivation", "QUALIFIED", null, null, null), 1_000))
                .isEqualTo(there);
        assertThat(all(new Filter(null, "recognition", "NOT_QUALIFIED", null, null, null), 1_000))
                .isEqualTo(there);
        kept.stream(
                Filter.ALL,
                one -> assertThat(one.answer())
                        .isEqualTo(Samples.bytes("{\"id\":\"" + one.summary().id() + "\"}")));
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
