package littlegiant.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The feed, whichever database keeps it. */
abstract class FeedContract {
    private static final String ONE = "91210381MA0P000187";
    private static final String OTHER = "91210381MA0P00020H";

    private String url;
    private Opened opened;
    private Feed feed;

    /** The JDBC URL of a new, empty database. */
    abstract String newDatabase();

    /** Further instances on the same database, where it allows some. */
    abstract List<Opened> otherInstances(String url);

    @BeforeEach
    void open() {
        url = newDatabase();
        opened = Opened.url(url, 4_096);
        feed = new Feed(opened.database());
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private static String keep(Opened where, String code) {
        AssessmentRecord kept = Samples.of(code, "QUALIFIED", "sha256:a", Instant.now());
        new AssessmentRepository(where.database())
                .keep(kept, Optional.empty())
                .toCompletableFuture()
                .join();
        return kept.summary().id().toString();
    }

    private static void happen(Opened where, String code, int number) {
        new EventRepository(where.database())
                .write(writing -> {
                    writing.add(new EventRecord(
                            code,
                            number,
                            "CULTIVATED",
                            LocalDate.of(2017, 7, 1),
                            "li",
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            null,
                            Samples.NOON,
                            "haicheng-2017",
                            null,
                            null));
                    return 0;
                })
                .toCompletableFuture()
                .join();
    }

    private List<FeedEntry> all() {
        List<FeedEntry> all = new ArrayList<>();
        List<FeedEntry> page;
        do {
            page = feed.after(all.isEmpty() ? 0 : all.get(all.size() - 1).position(), 3)
                    .entries();
            all.addAll(page);
        } while (!page.isEmpty());
        return all;
    }

    @Test
    void what_happens_is_told_in_order_with_what_is_kept_of_it() {
        String id = keep(opened, ONE);
        happen(opened, ONE, 1);
        ReleaseRepository releases = new ReleaseRepository(opened.database());
        for (String hash : List.of("sha256:a", "sha256:b")) {
            releases.publish(
                    new ReleaseRecord(0, hash, List.of("p"), "why", null, 1, 0, Samples.NOON),
                    Map.of("p/a.drl", "text of " + hash));
        }
        JobRepository jobs = new JobRepository(opened.database());
        for (String kind : List.of(JobRepository.RECHECK, "upload")) {
            JobRecord job =
                    new JobRecord(Ids.at(Samples.NOON), kind, "RUNNING", Samples.NOON, null, 1, 0, Samples.bytes("{}"));
            jobs.begin(job);
            jobs.finish(
                    new JobRecord(job.id(), kind, "DONE", job.startedAt(), Samples.NOON, 1, 1, Samples.bytes("{}")));
        }
        Feed.FeedRows page = feed.after(0, 10);
        assertThat(page.entries())
                .extracting(FeedEntry::kind)
                .containsExactly(
                        FeedEntry.FeedEntryKind.ASSESSMENT,
                        FeedEntry.FeedEntryKind.EVENT,
                        FeedEntry.FeedEntryKind.ACTIVATION,
                        FeedEntry.FeedEntryKind.ACTIVATION,
                        FeedEntry.FeedEntryKind.RECHECK);
        assertThat(page.entries()).extracting(FeedEntry::position).containsExactly(1L, 2L, 3L, 4L, 5L);
        assertThat(page.assessments().get(id).outcomes()).containsEntry("cultivation", "QUALIFIED");
        assertThat(page.events().get(ONE + "/1").type()).isEqualTo("CULTIVATED");
        assertThat(page.activations().get("1")).isEqualTo(new Feed.Activated("sha256:a", null, null, null));
        assertThat(page.activations().get("2").before()).isEqualTo("sha256:a");
        assertThat(page.rechecks().values()).containsExactly("DONE");
        assertThat(feed.after(4, 10).entries()).containsExactly(page.entries().get(4));
        assertThat(feed.after(5, 10).entries()).isEmpty();
        assertThat(feed.last()).isEqualTo(5);
        assertThat(all()).isEqualTo(page.entries());
    }

    @Test
    void what_is_not_recorded_is_not_told_and_leaves_no_gap() {
        keep(opened, ONE);
        for (int i = 0; i < 3; i++) {
            new EventRepository(opened.database())
                    .write(writing -> {
                        writing.add(null);
                        return 0;
                    })
                    .toCompletableFuture()
                    .handle((done, failure) -> failure)
                    .join();
        }
        keep(opened, ONE);
        assertThat(all()).extracting(FeedEntry::position).containsExactly(1L, 2L);
    }

    /** Whoever has taken a position and not committed keeps others from committing a later one. */
    @Test
    void a_position_is_seen_only_after_every_one_before_it() throws Exception {
        CompletableFuture<String> other;
        try (Handle slow = opened.database().open()) {
            slow.begin();
            LastWrites.addFeedEntry(slow, FeedEntry.FeedEntryKind.RECHECK, Samples.NOON, "slow", null);
            LastWrites.write(slow, opened.database().dialect(), AuditSigning.NONE);
            other = CompletableFuture.supplyAsync(() -> keep(opened, ONE));
            Thread.sleep(500);
            assertThat(feed.after(0, 10).entries()).isEmpty();
            assertThat(other).isNotDone();
            slow.commit();
        }
        String second = other.get();
        assertThat(all()).extracting(FeedEntry::subject).containsExactly("slow", second);
    }

    @Test
    void whoever_follows_while_many_write_misses_nothing_and_sees_nothing_twice() throws Exception {
        List<Opened> instances = new ArrayList<>(otherInstances(url));
        try {
            instances.add(0, opened);
            List<String> recorded = Collections.synchronizedList(new ArrayList<>());
            AtomicBoolean done = new AtomicBoolean();
            List<CompletableFuture<List<FeedEntry>>> readers = instances.stream()
                    .map(instance -> CompletableFuture.supplyAsync(
                            () -> follow(new Feed(instance.database()), done), task -> new Thread(task).start()))
                    .toList();
            List<CompletableFuture<Void>> writers = IntStream.range(0, 8)
                    .mapToObj(n -> CompletableFuture.runAsync(
                            () -> {
                                Opened mine = instances.get(n % instances.size());
                                for (int i = 0; i < 60; i++) {
                                    recorded.add(keep(mine, n % 3 == 0 ? ONE : OTHER));
                                }
                            },
                            task -> new Thread(task).start()))
                    .toList();
            writers.forEach(CompletableFuture::join);
            done.set(true);
            for (CompletableFuture<List<FeedEntry>> reader : readers) {
                List<FeedEntry> seen = reader.get();
                assertThat(seen)
                        .extracting(FeedEntry::position)
                        .containsExactlyElementsOf(
                                LongStream.rangeClosed(1, 480).boxed().toList());
                assertThat(seen).extracting(FeedEntry::subject).containsExactlyInAnyOrderElementsOf(recorded);
            }
        } finally {
            instances.stream().skip(1).forEach(Opened::close);
        }
    }

    private static List<FeedEntry> follow(Feed feed, AtomicBoolean done) {
        List<FeedEntry> seen = new ArrayList<>();
        long position = 0;
        while (true) {
            boolean last = done.get();
            List<FeedEntry> page = feed.after(position, 7).entries();
            seen.addAll(page);
            if (page.isEmpty() && last) {
                return seen;
            }
            position = page.isEmpty() ? position : page.get(page.size() - 1).position();
        }
    }

    @Test
    void an_erased_enterprise_leaves_the_feed_and_positions_are_not_given_again() {
        String one = keep(opened, ONE);
        keep(opened, OTHER);
        happen(opened, OTHER, 1);
        happen(opened, ONE, 1);
        new EraseEnterprise(opened.database(), Clock.systemUTC()).erase(ONE, "li", "asked");
        assertThat(all()).extracting(FeedEntry::position).containsExactly(1L, 2L, 3L);
        assertThat(all().toString()).doesNotContain(ONE).contains(OTHER);
        // The assessment's id tells nothing of anybody; what it was is gone.
        assertThat(feed.after(0, 10).assessments()).doesNotContainKey(one).hasSize(1);
        assertThat(feed.last()).isEqualTo(4);
        keep(opened, OTHER);
        assertThat(all()).extracting(FeedEntry::position).containsExactly(1L, 2L, 3L, 5L);
    }
}
