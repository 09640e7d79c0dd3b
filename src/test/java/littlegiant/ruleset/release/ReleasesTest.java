package littlegiant.ruleset.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import littlegiant.ruleset.cases.CaseResult;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.Diagnostic;
import littlegiant.wording.Language;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleasesTest {
    private static final String CULTIVATION = "haicheng-2017/cultivation.drl";

    @TempDir
    Path temporary;

    private RulesFolder folder;
    private Releases releases;

    @BeforeEach
    void load() {
        folder = new RulesFolder(temporary.resolve("rules"));
        releases = new Releases(folder, new InMemoryReleaseArchive());
        assertThat(releases.active()).isEmpty();
        assertThat(releases.publish("first", null).published()).isPresent();
    }

    private String active() {
        return releases.active().orElseThrow().release().hash();
    }

    private List<String> thresholdsOf(String criterion) {
        return thresholdsOf(releases.active().orElseThrow().release(), criterion);
    }

    private static List<String> thresholdsOf(Release release, String criterion) {
        return release.policies().get("haicheng-2017").files().stream()
                .flatMap(file -> file.rules().stream())
                .filter(rule -> rule.statement().id().equals(criterion))
                .flatMap(rule -> rule.thresholds().stream())
                .map(place -> place.threshold().written())
                .toList();
    }

    @Test
    void an_edited_threshold_is_a_new_release_and_passes_its_cases() {
        String before = active();
        folder.edit(CULTIVATION, "\"5%\"", "\"6%\"");
        PublishAttempt attempt = releases.publish("6%", null);
        assertThat(attempt.check().diagnostics())
                .as("the changelog says nothing of it; the name is not stale")
                .hasSize(1)
                .allSatisfy(d -> {
                    assertThat(d.severity()).isEqualTo(Diagnostic.Level.WARNING);
                    assertThat(d.message().in(Language.EN)).contains("5%").contains("6%");
                });
        assertThat(attempt.check().cases()).allMatch(CaseResult::passed);
        assertThat(attempt.published().orElseThrow().number()).isEqualTo(2);
        assertThat(active()).isNotEqualTo(before);
        assertThat(thresholdsOf("C2")).containsExactly("6%");
        assertThat(releases.history()).extracting(PublishedRelease::number).containsExactly(2, 1);
    }

    @Test
    void a_file_that_does_not_compile_replaces_nothing_and_nothing_overrides_that() {
        String before = active();
        folder.edit(CULTIVATION, "\"5%\"", "\"5 percent\"");
        PublishAttempt attempt = releases.publish("typo", "urgent");
        assertThat(attempt.published()).isEmpty();
        assertThat(attempt.check().diagnostics()).anySatisfy(d -> {
            assertThat(d.file()).isEqualTo(CULTIVATION);
            assertThat(d.line()).isPositive();
            assertThat(d.column()).isPositive();
        });
        assertThat(active()).isEqualTo(before);
        assertThat(releases.state().lastAttempt().orElseThrow().published()).isEmpty();
        folder.edit(CULTIVATION, "\"5 percent\"", "\"5%\"");
        assertThat(releases.publish("mended", null).published().orElseThrow().number())
                .as("the same files are the same release")
                .isEqualTo(1);
    }

    @Test
    void a_failing_case_refuses_a_release_unless_a_reason_overrides_it() {
        String before = active();
        folder.edit(CULTIVATION, ".atLeast( \"5%\" )", ".atMost( \"5%\" )");
        PublishAttempt refused = releases.publish("flipped", null);
        assertThat(refused.published()).isEmpty();
        assertThat(refused.check().cases())
                .anyMatch(one -> !one.passed() && one.criterion().equals("C2"));
        assertThat(active()).isEqualTo(before);
        PublishAttempt overridden = releases.publish("flipped", "the leading group decided so");
        assertThat(overridden.published().orElseThrow().override()).isEqualTo("the leading group decided so");
        assertThat(active()).isNotEqualTo(before);
    }

    @Test
    void an_override_that_was_not_needed_is_not_kept() {
        folder.edit(CULTIVATION, "\"5%\"", "\"6%\"");
        assertThat(releases.publish("6%", "just in case")
                        .published()
                        .orElseThrow()
                        .override())
                .isNull();
    }

    @Test
    void a_folder_that_vanishes_replaces_nothing() throws Exception {
        String before = active();
        Files.move(folder.rules(), temporary.resolve("away"));
        assertThat(releases.publish("gone", null).published()).isEmpty();
        assertThat(active()).isEqualTo(before);
    }

    @Test
    void a_release_that_was_taken_before_is_not_touched_by_the_next() {
        Release taken = releases.active().orElseThrow().release();
        folder.edit(CULTIVATION, "\"5%\"", "\"6%\"");
        releases.publish("6%", null);
        assertThat(thresholdsOf(taken, "C2")).containsExactly("5%");
        assertThat(taken.files().files().get(CULTIVATION)).contains("\"5%\"");
    }

    @Test
    void publishers_at_the_same_time_take_turns() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            folder.edit(CULTIVATION, "\"5%\"", "\"6%\"");
            List<Future<Integer>> numbers = pool.invokeAll(IntStream.range(0, 8)
                    .mapToObj(i -> (Callable<Integer>) () -> releases.publish("6%", null)
                            .published()
                            .orElseThrow()
                            .number())
                    .toList());
            Set<Integer> distinct = ConcurrentHashMap.newKeySet();
            for (Future<Integer> number : numbers) {
                distinct.add(number.get());
            }
            assertThat(distinct).containsExactly(2);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void a_saved_edit_is_published_by_the_watch_and_a_bad_one_is_not() throws Exception {
        RulesWatcher watcher = new RulesWatcher(releases, folder);
        watcher.start(null);
        try {
            folder.edit(CULTIVATION, "\"5%\"", "\"7%\"");
            await(() -> thresholdsOf("C2").equals(List.of("7%")));
            String good = active();
            folder.edit(CULTIVATION, "require( \"C2\"", "requir( \"C2\"");
            await(() -> releases.state().lastAttempt().orElseThrow().published().isEmpty());
            assertThat(active()).isEqualTo(good);
            folder.edit(CULTIVATION, "requir( \"C2\"", "require( \"C2\"");
            folder.edit(CULTIVATION, "\"7%\"", "\"8%\"");
            await(() -> thresholdsOf("C2").equals(List.of("8%")));
        } finally {
            watcher.stop(null);
        }
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
