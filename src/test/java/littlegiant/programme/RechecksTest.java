package littlegiant.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import littlegiant.facts.Declarations;
import littlegiant.facts.Enterprise;
import littlegiant.job.JobDocument;
import littlegiant.job.JobLists;
import littlegiant.job.JobRunner;
import littlegiant.job.JobState;
import littlegiant.records.AssessmentRecord;
import littlegiant.records.AssessmentRepository;
import littlegiant.records.AssessmentSummary;
import littlegiant.records.EnterpriseRepository;
import littlegiant.records.EventRepository;
import littlegiant.records.Ids;
import littlegiant.records.JobRecord;
import littlegiant.records.JobRepository;
import littlegiant.records.Opened;
import littlegiant.records.Registry;
import littlegiant.ruleset.engine.DecisionResult;
import littlegiant.ruleset.engine.Evaluation;
import littlegiant.ruleset.engine.Policy;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.language.DecisionFile;
import littlegiant.ruleset.language.Outcome;
import littlegiant.ruleset.language.PolicyHeader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A recheck that can be stopped while it runs, and is found when its process is gone. */
@Timeout(60)
class RechecksTest {
    private static final String POLICY = "slow";
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final LocalDate DAY = LocalDate.of(2018, 6, 30);

    @TempDir
    Path folder;

    private final CountDownLatch reached = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);
    private Opened opened;
    private Rechecks rechecks;
    private JobRunner runner;

    /** Decides when it is let go, and then that everybody is qualified. */
    private final class Slow implements Policy {

        @Override
        public String id() {
            return POLICY;
        }

        @Override
        public PolicyHeader header() {
            return new PolicyHeader(
                    "示例政策",
                    "示例〔2017〕1号",
                    "示例",
                    DAY,
                    DAY,
                    DAY,
                    Map.of(),
                    Set.of(),
                    Set.of(),
                    List.of(),
                    Declarations.NONE);
        }

        @Override
        public List<DecisionFile> files() {
            return List.of();
        }

        @Override
        public Evaluation decide(Enterprise enterprise, LocalDate asOf, Set<String> decisions) {
            reached.countDown();
            try {
                assertThat(go.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            DecisionFile file = new DecisionFile(
                    POLICY,
                    "cultivation",
                    "slow/cultivation.drl",
                    DecisionFile.DecisionFileKind.CRITERIA,
                    List.of(),
                    List.of());
            return new Evaluation(
                    this,
                    asOf,
                    2017,
                    List.of(new DecisionResult(file, Outcome.QUALIFIED, List.of())),
                    List.of(),
                    List.of());
        }
    }

    @BeforeEach
    void begin() {
        open();
        AssessmentRepository kept = new AssessmentRepository(opened.database());
        for (String code : List.of("91210381MA0P000187", "91210381MA0P00020F", "91210381MA0P000930")) {
            Instant at = Instant.parse("2017-06-30T04:00:00Z");
            kept.keep(
                            new AssessmentRecord(
                                    new AssessmentSummary(
                                            Ids.at(at),
                                            code,
                                            "示例",
                                            "腾鳌",
                                            null,
                                            null,
                                            POLICY,
                                            "sha256:0",
                                            LocalDate.of(2017, 6, 30),
                                            at,
                                            null,
                                            "zh-CN",
                                            Map.of("cultivation", "NOT_QUALIFIED")),
                                    ("{\"enterprise\":{\"unifiedSocialCreditCode\":\"" + code + "\"}}")
                                            .getBytes(StandardCharsets.UTF_8),
                                    "{}".getBytes(StandardCharsets.UTF_8)),
                            Optional.empty())
                    .toCompletableFuture()
                    .join();
        }
    }

    private void open() {
        opened = Opened.sqlite(folder);
        var database = opened.database();
        rechecks =
                new Rechecks(new EnterpriseRepository(database), new EventRepository(database), new Registry(database));
        JobRepository jobs = new JobRepository(database);
        runner = new JobRunner(jobs, new JobLists(jobs), Clock.systemUTC(), Duration.ofMillis(50));
    }

    @AfterEach
    void end() {
        go.countDown();
        opened.close();
    }

    private JobRecord started() throws InterruptedException {
        Release release = new Release("sha256:1", null, new TreeMap<>(Map.of(POLICY, new Slow())));
        JobRecord begun = runner.start(Rechecks.KIND, rechecks.place().orElseThrow(), rechecks.task(release, DAY));
        assertThat(reached.await(60, TimeUnit.SECONDS)).isTrue();
        return begun;
    }

    private JobRecord found(JobRecord begun) {
        return runner.find(Rechecks.KIND, begun.id()).orElseThrow();
    }

    private static Recheck.RecheckReport report(JobRecord job) {
        return JobDocument.read(job.document(), Recheck.RecheckReport.class);
    }

    private void restart() {
        opened.close();
        open();
    }

    @Test
    void one_that_runs_is_cancelled_after_the_enterprise_at_which_it_is() throws InterruptedException {
        JobRecord begun = started();
        assertThat(JobState.of(found(begun))).isEqualTo(JobState.RUNNING);
        assertThat(rechecks.place()).as("only one at a time").isEmpty();
        assertThat(runner.cancel(begun)).isEqualTo(JobRunner.Cancelling.ASKED);
        go.countDown();
        JobRecord ended = runner.await(begun, LONG);
        assertThat(JobState.of(ended)).isEqualTo(JobState.CANCELLED);
        assertThat(ended.done()).isEqualTo(1);
        assertThat(ended.total()).isEqualTo(3);
        assertThat(rechecks.place()).isPresent();
        restart();
        assertThat(found(begun)).usingRecursiveComparison().isEqualTo(ended);
    }

    @Test
    void one_that_has_ended_is_found_after_a_restart_with_all_that_changed() throws InterruptedException {
        JobRecord begun = started();
        assertThat(report(found(begun)).changes())
                .as("nobody is named while it runs")
                .isEmpty();
        go.countDown();
        JobRecord ended = runner.await(begun, LONG);
        assertThat(JobState.of(ended)).isEqualTo(JobState.DONE);
        assertThat(report(ended).changes()).hasSize(3);
        restart();
        assertThat(found(begun)).usingRecursiveComparison().isEqualTo(ended);
        assertThat(runner.cancel(ended)).isEqualTo(JobRunner.Cancelling.OVER);
        assertThat(JobState.of(found(begun))).isEqualTo(JobState.DONE);
    }

    @Test
    void one_whose_process_has_ended_reads_as_interrupted() throws InterruptedException {
        JobRecord begun = started();
        runner.stop(null);
        restart();
        JobRecord read = found(begun);
        assertThat(JobState.of(read)).isEqualTo(JobState.INTERRUPTED);
        assertThat(report(read).asOf()).isEqualTo(DAY);
        assertThat(report(read).release()).isEqualTo("sha256:1");
        go.countDown();
    }
}
