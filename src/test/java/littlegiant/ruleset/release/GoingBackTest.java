package littlegiant.ruleset.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import littlegiant.ruleset.engine.Release;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class GoingBackTest {
    private static final String CULTIVATION = "haicheng-2017/cultivation.drl";

    @TempDir
    Path temporary;

    private final InMemoryReleaseArchive archive = new InMemoryReleaseArchive();
    private RulesFolder folder;

    @BeforeEach
    void create() {
        folder = new RulesFolder(temporary.resolve("rules"));
    }

    private Releases started(boolean twoPersons, int warm) {
        Releases releases = new Releases(folder, archive, twoPersons, warm);
        releases.start();
        return releases;
    }

    private ActivatedRelease publish(Releases releases, String from, String to) {
        folder.edit(CULTIVATION, "\"" + from + "\"", "\"" + to + "\"");
        releases.publish(to, null);
        return releases.active().orElseThrow();
    }

    @Test
    void a_recent_release_is_at_hand_and_an_older_one_is_compiled_again() {
        Releases releases = started(false, 2);
        ActivatedRelease first = releases.active().orElseThrow();
        ActivatedRelease second = publish(releases, "5%", "6%");
        ActivatedRelease third = publish(releases, "6%", "7%");
        releases.activate(second.published().hash(), "x", "back");
        assertThat(releases.active().orElseThrow().release()).isSameAs(second.release());
        releases.activate(third.published().hash(), "x", "forward");
        assertThat(releases.active().orElseThrow().release()).isSameAs(third.release());
        releases.activate(first.published().hash(), "x", "far back");
        assertThat(releases.active().orElseThrow().release())
                .isNotSameAs(first.release())
                .extracting(Release::hash)
                .isEqualTo(first.published().hash());
        assertThat(releases.activations())
                .extracting(ReleaseActivation::reason)
                .containsExactly("far back", "forward", "back", null, null, null);
    }

    @Test
    @Timeout(120)
    void going_back_waits_for_no_check_and_stays_when_the_check_is_over() throws Exception {
        CountDownLatch checking = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean slow = new AtomicBoolean();
        Releases releases = new Releases(folder, archive, false, 8, (files, baseline) -> {
            if (slow.get()) {
                checking.countDown();
                try {
                    assertThat(goOn.await(60, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
            return RuleChecker.check(files, baseline);
        });
        releases.start();
        ActivatedRelease first = releases.active().orElseThrow();
        ActivatedRelease second = publish(releases, "5%", "6%");
        slow.set(true);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            // The files are those of the second release still: only touched, so that they are checked once more.
            Future<?> touched = pool.submit(releases::publishEdit);
            assertThat(checking.await(60, TimeUnit.SECONDS)).isTrue();
            Future<?> back =
                    pool.submit(() -> releases.activate(first.published().hash(), "x", "back"));
            back.get(60, TimeUnit.SECONDS);
            assertThat(releases.active().orElseThrow().published().number())
                    .isEqualTo(first.published().number());
            goOn.countDown();
            touched.get(60, TimeUnit.SECONDS);
            // What somebody went back from while it was checked does not come back by itself.
            assertThat(releases.active().orElseThrow().published().number())
                    .isEqualTo(first.published().number());
            assertThat(releases.history()).hasSize(2);
            assertThat(releases.activate(second.published().hash(), "x", "forward"))
                    .isInstanceOf(ActivationResult.Done.class);
        } finally {
            goOn.countDown();
            pool.shutdownNow();
        }
    }

    @Test
    @Timeout(120)
    void what_was_being_checked_when_somebody_went_back_is_kept_and_waits() throws Exception {
        CountDownLatch checking = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        AtomicBoolean slow = new AtomicBoolean();
        Releases releases = new Releases(folder, archive, false, 8, (files, baseline) -> {
            if (slow.get()) {
                checking.countDown();
                try {
                    assertThat(goOn.await(60, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
            return RuleChecker.check(files, baseline);
        });
        releases.start();
        ActivatedRelease first = releases.active().orElseThrow();
        publish(releases, "5%", "6%");
        folder.edit(CULTIVATION, "\"6%\"", "\"7%\"");
        slow.set(true);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<?> published = pool.submit(() -> releases.publish("7%", null));
            assertThat(checking.await(60, TimeUnit.SECONDS)).isTrue();
            pool.submit(() -> releases.activate(first.published().hash(), "x", "back"))
                    .get(60, TimeUnit.SECONDS);
            goOn.countDown();
            published.get(60, TimeUnit.SECONDS);
            assertThat(releases.active().orElseThrow().published().number())
                    .isEqualTo(first.published().number());
            assertThat(releases.history()).hasSize(3);
        } finally {
            goOn.countDown();
            pool.shutdownNow();
        }
    }

    @Test
    void whoever_takes_the_active_release_while_others_are_activated_takes_one_and_not_parts_of_two() throws Exception {
        Releases releases = started(false, 8);
        String first = releases.active().orElseThrow().published().hash();
        String second = publish(releases, "5%", "6%").published().hash();
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            Future<Integer> taker = pool.submit(() -> {
                int taken = 0;
                while (!done.get()) {
                    ActivatedRelease active = releases.active().orElseThrow();
                    assertThat(active.release().hash())
                            .isEqualTo(active.published().hash())
                            .isEqualTo(active.activation().hash());
                    taken++;
                }
                return taken;
            });
            for (int i = 0; i < 400; i++) {
                assertThat(releases.activate(i % 2 == 0 ? first : second, "x", "y"))
                        .isInstanceOf(ActivationResult.Done.class);
            }
            done.set(true);
            assertThat(taker.get()).isPositive();
        } finally {
            done.set(true);
            pool.shutdownNow();
        }
    }

    @Test
    void the_watch_leaves_a_working_copy_alone_from_which_somebody_went_back_until_it_is_edited() throws Exception {
        Releases releases = started(false, 8);
        String first = releases.active().orElseThrow().published().hash();
        publish(releases, "5%", "6%");
        releases.activate(first, "x", "back");
        RulesWatcher watcher = new RulesWatcher(releases, folder);
        watcher.start(null);
        try {
            assertThat(releases.active().orElseThrow().published().hash()).isEqualTo(first);
            touch();
            Thread.sleep(1_500);
            assertThat(releases.active().orElseThrow().published().hash()).isEqualTo(first);
            assertThat(releases.history()).hasSize(2);
            folder.edit(CULTIVATION, "\"6%\"", "\"7%\"");
            await(() -> releases.active().orElseThrow().published().number() == 3);
            assertThat(releases.active().orElseThrow().published().author()).isEqualTo(Releases.BY_WATCH);
            assertThat(releases.active().orElseThrow().published().parent()).isEqualTo(1);
        } finally {
            watcher.stop(null);
        }
    }

    private void touch() throws IOException {
        Files.setLastModifiedTime(
                folder.rules().resolve(CULTIVATION), FileTime.from(Instant.now().plusSeconds(10)));
    }

    @Test
    void with_two_persons_a_saved_edit_is_kept_and_waits_for_somebody_to_activate_it() throws Exception {
        Releases releases = started(true, 8);
        PublishedRelease first = releases.active().orElseThrow().published();
        RulesWatcher watcher = new RulesWatcher(releases, folder);
        watcher.start(null);
        try {
            folder.edit(CULTIVATION, "\"5%\"", "\"6%\"");
            await(() -> releases.history().size() == 2);
            assertThat(releases.active().orElseThrow().published()).isEqualTo(first);
            PublishedRelease waiting = releases.history().get(0);
            assertThat(waiting.author()).isEqualTo(Releases.BY_WATCH);
            assertThat(releases.activate(waiting.hash(), null, "x"))
                    .isInstanceOf(ActivationResult.FourEyesViolation.class);
            assertThat(releases.activate(waiting.hash(), "王强", "seen")).isInstanceOf(ActivationResult.Done.class);
            assertThat(releases.active().orElseThrow().published()).isEqualTo(waiting);
        } finally {
            watcher.stop(null);
        }
        Releases restarted = started(true, 8);
        assertThat(restarted.active().orElseThrow().published().number()).isEqualTo(2);
    }

    /** Waits for what another thread does; ends as soon as it is done, and fails only where it never is. */
    private static void await(BooleanSupplier done) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!done.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited a minute").isLessThan(end);
            Thread.sleep(20);
        }
    }
}
