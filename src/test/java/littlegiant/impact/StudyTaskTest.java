package littlegiant.impact;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import littlegiant.job.JobDocument;
import littlegiant.job.JobLists;
import littlegiant.job.JobPlaces;
import littlegiant.job.JobRunner;
import littlegiant.job.JobState;
import littlegiant.job.JobTask;
import littlegiant.records.JobRecord;
import littlegiant.records.JobRepository;
import littlegiant.records.Opened;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Studies as jobs: they run a few at once, can be stopped, and one enterprise that cannot be decided stops nothing. */
@Timeout(120)
class StudyTaskTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path folder;

    private final JobPlaces places = new JobPlaces(1);
    private Opened opened;
    private JobRunner runner;

    /** A study that counts, fails where it is told to, and says whether it was closed. */
    private static final class Counting implements PopulationStudy {
        private final AtomicInteger ended = new AtomicInteger();
        private final CountDownLatch closed = new CountDownLatch(1);

        @Override
        public boolean take(PopulationMember member) {
            if (member.line() == 2) {
                throw new IllegalStateException("as the test wants");
            }
            return member.line() != 3;
        }

        @Override
        public byte[] document(StudyProgress progress) {
            return JobDocument.write(progress);
        }

        @Override
        public void end() {
            ended.incrementAndGet();
        }

        @Override
        public void close() {
            closed.countDown();
        }
    }

    @BeforeEach
    void open() {
        opened = Opened.sqlite(folder);
        JobRepository jobs = new JobRepository(opened.database());
        runner = new JobRunner(jobs, new JobLists(jobs), Clock.systemUTC(), Duration.ofMillis(50));
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private JobRecord start(JobTask task) {
        return runner.start(Studies.IMPACT, places.take().orElseThrow(), task);
    }

    private static StudyProgress progress(JobRecord job) {
        return JobDocument.read(job.document(), StudyProgress.class);
    }

    @Test
    void one_that_cannot_be_decided_stops_nothing_and_is_counted() throws InterruptedException {
        GatedPopulation population = GatedPopulation.open(5);
        Counting study = new Counting();
        JobRecord job = runner.await(start(StudyTask.over(population, () -> study)), LONG);
        assertThat(JobState.of(job)).isEqualTo(JobState.DONE);
        assertThat(List.of(
                        job.total(),
                        job.done(),
                        progress(job).failed(),
                        progress(job).skipped()))
                .containsExactly(5L, 5L, 1L, 1L);
        assertThat(population.closed()).hasValue(1);
        assertThat(study.ended).hasValue(1);
        assertThat(study.closed.getCount()).isZero();
    }

    @Test
    void a_running_one_holds_its_place_and_stops_when_it_is_cancelled() throws InterruptedException {
        GatedPopulation population = new GatedPopulation(100);
        JobRecord job = start(StudyTask.over(population, Counting::new));
        population.begun().await();
        assertThat(places.take()).isEmpty();
        assertThat(runner.find(Studies.IMPACT, job.id()).map(JobState::of)).contains(JobState.RUNNING);
        assertThat(runner.find(Studies.SWEEP, job.id())).isEmpty();
        assertThat(runner.cancel(job)).isEqualTo(JobRunner.Cancelling.ASKED);
        population.gate().countDown();
        JobRecord ended = runner.await(job, LONG);
        assertThat(JobState.of(ended)).isEqualTo(JobState.CANCELLED);
        assertThat(ended.done()).isEqualTo(99);
        assertThat(places.take()).isPresent();
    }

    @Test
    void nobody_waits_for_its_end_once_the_service_has_been_told_to_stop() throws Exception {
        GatedPopulation population = new GatedPopulation(100);
        JobRecord job = start(StudyTask.over(population, Counting::new));
        population.begun().await();
        CompletableFuture<JobRecord> waits = CompletableFuture.supplyAsync(() -> runner.await(job, LONG));
        runner.endWaiting(new ShutdownDelayInitiatedEvent());
        assertThat(JobState.of(waits.get(60, TimeUnit.SECONDS))).isEqualTo(JobState.RUNNING);
        assertThat(JobState.of(runner.await(job, LONG))).isEqualTo(JobState.RUNNING);
        population.gate().countDown();
    }

    @Test
    void a_population_that_cannot_be_read_fails_and_says_so() {
        Population broken = new Population() {
            @Override
            public long total() {
                return 7;
            }

            @Override
            public void visitAll(Visitor visitor) throws IOException {
                throw new IOException("as the test wants");
            }
        };
        JobRecord job = runner.await(start(StudyTask.over(broken, Counting::new)), LONG);
        assertThat(JobState.of(job)).isEqualTo(JobState.FAILED);
        assertThat(progress(job).failure()).isNotNull();
        assertThat(places.take()).isPresent();
    }

    @Test
    void a_population_is_let_go_where_its_study_cannot_be_made() {
        GatedPopulation population = GatedPopulation.open(1);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> StudyTask.over(population, () -> {
                    throw new IOException("as the test wants");
                })))
                .hasMessageContaining("as the test wants");
        assertThat(population.closed()).hasValue(1);
    }

    @Test
    void when_the_service_stops_what_runs_stops_and_reads_as_interrupted() throws InterruptedException {
        GatedPopulation population = new GatedPopulation(3);
        Counting study = new Counting();
        JobRecord job = start(StudyTask.over(population, () -> study));
        population.begun().await();
        runner.stop(null);
        population.gate().countDown();
        study.closed.await();
        assertThat(JobState.of(runner.await(job, LONG))).isEqualTo(JobState.INTERRUPTED);
        assertThat(population.closed()).hasValue(1);
    }
}
