package littlegiant.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import littlegiant.EngineLogLevel;
import littlegiant.job.JobDocument;
import littlegiant.job.JobLists;
import littlegiant.job.JobPlaces;
import littlegiant.job.JobRunner;
import littlegiant.job.JobState;
import littlegiant.job.JobTask;
import littlegiant.job.Spool;
import littlegiant.job.TemporaryFiles;
import littlegiant.records.JobRecord;
import littlegiant.records.JobRepository;
import littlegiant.records.Opened;
import littlegiant.ruleset.engine.Release;
import littlegiant.ruleset.release.ThresholdSweep;
import littlegiant.wording.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What holds of kept studies whichever database keeps them. */
@Timeout(240)
abstract class StudiesContract {
    private static final LocalDate DAY = LocalDate.parse("2017-06-30");
    private static final Duration LONG = Duration.ofSeconds(60);

    @TempDir
    Path temporary;

    String url;
    private Opened opened;

    /** The JDBC URL of a new, empty database. */
    abstract String newDatabase();

    /** An instance of the service, as far as jobs go. */
    static final class Running {
        final JobRepository jobs;
        final JobLists lists;
        final JobRunner runner;
        final TemporaryFiles files;

        Running(Opened opened, Path temporary) {
            jobs = new JobRepository(opened.database());
            lists = new JobLists(jobs);
            runner = new JobRunner(jobs, lists, Clock.systemUTC(), Duration.ofMillis(50));
            files = new TemporaryFiles(temporary, jobs);
        }

        JobRecord startImpact(Population population) {
            Release candidate = Rules.edited(Rules.CULTIVATION, Rules.SHARE, Rules.SHARE.replace("5%", "6%"));
            ImpactStudy.ImpactParameters asked = new ImpactStudy.ImpactParameters(
                    Optional.empty(), DAY, Rules.SHIPPED.hash(), candidate.hash(), true, 7, 1);
            JobTask task = StudyTask.over(
                    population,
                    () -> new ImpactStudy(
                            asked,
                            Rules.SHIPPED,
                            candidate,
                            new Spool<>(files.create(".ndjson"), AffectedEnterprise.class),
                            new Spool<>(files.create(".ndjson"), AffectedEnterprise.class)));
            return runner.start(Studies.IMPACT, new JobPlaces(1).take().orElseThrow(), task);
        }

        JobRecord find(JobRecord job) {
            return runner.find(Studies.IMPACT, job.id()).orElseThrow();
        }

        List<AffectedEnterprise> changes(JobRecord job) throws IOException {
            return lists.first(job.id(), StudyLists.StudyListKind.CHANGES.listName(), AffectedEnterprise.class, 1_000);
        }
    }

    @BeforeEach
    void open() {
        url = newDatabase();
        opened = Opened.url(url, 4_096);
    }

    @AfterEach
    void close() {
        opened.close();
    }

    Running newInstance() {
        return new Running(opened, temporary);
    }

    private void restart() {
        opened.close();
        opened = Opened.url(url, 4_096);
    }

    private static String shown(JobRecord job) {
        return new String(
                JobDocument.write(ImpactAnswer.of(job, null, null, Language.EN)),
                java.nio.charset.StandardCharsets.UTF_8);
    }

    /** Whatever jobs have left in the folder of temporary files. */
    private List<Path> left() throws IOException {
        try (Stream<Path> files = Files.walk(temporary)) {
            return files.filter(file -> file.toString().endsWith(".ndjson")).toList();
        }
    }

    @Test
    void a_study_and_its_lists_are_found_after_a_restart_and_leave_no_files() throws IOException {
        Running before = newInstance();
        JobRecord ended = before.runner.await(before.startImpact(GatedPopulation.open(12)), LONG);
        assertThat(JobState.of(ended)).isEqualTo(JobState.DONE);
        assertThat(left()).isEmpty();
        List<AffectedEnterprise> changes = before.changes(ended);
        before.files.stop(null);
        restart();
        Running after = newInstance();
        assertThat(shown(after.find(ended))).isEqualTo(shown(ended));
        ImpactReport report = JobDocument.read(after.find(ended).document(), ImpactReport.class);
        assertThat(report.asked().failedCases()).isEqualTo(1);
        assertThat(report.found().compared()).isEqualTo(12);
        assertThat(report.found().changed()).isEqualTo(1);
        assertThat(report.found().towns()).singleElement().satisfies(town -> {
            assertThat(town.value()).isEqualTo("甲镇");
            assertThat(town.moves()).containsOnlyKeys(new Breakdown.DecisionKey("haicheng-2017", "cultivation"));
        });
        assertThat(after.changes(ended))
                .isEqualTo(changes)
                .singleElement()
                .satisfies(row -> assertThat(row.line()).isEqualTo(5));
    }

    @Test
    void a_sweep_is_found_after_a_restart_with_what_it_counted() {
        Running before = newInstance();
        ThresholdSweep sweep = ((ThresholdSweep.Ready) ThresholdSweep.of(
                        Rules.SHIPPED,
                        Rules.SHIPPED.policies().get("haicheng-2017"),
                        "C2",
                        1,
                        List.of("3%", "5%", "7.50%")))
                .sweep();
        SweepStudy.SweepParameters asked =
                new SweepStudy.SweepParameters("haicheng-2017", "C2", 1, DAY, Rules.SHIPPED.hash(), false);
        JobTask task = StudyTask.over(GatedPopulation.open(10), () -> new SweepStudy(asked, sweep));
        JobRecord ended = before.runner.await(
                before.runner.start(Studies.SWEEP, new JobPlaces(1).take().orElseThrow(), task), LONG);
        assertThat(JobState.of(ended)).isEqualTo(JobState.DONE);
        restart();
        JobRecord read = newInstance().runner.find(Studies.SWEEP, ended.id()).orElseThrow();
        SweepAnswer answer = SweepAnswer.of(read, Language.EN);
        assertThat(answer).usingRecursiveComparison().isEqualTo(SweepAnswer.of(ended, Language.EN));
        assertThat(answer.points()).extracting(SweepAnswer.PointAnswer::meets).containsExactly(8L, 6L, 3L);
        assertThat(answer.points()).extracting(SweepAnswer.PointAnswer::value).containsExactly("3%", "5%", "7.50%");
        assertThat(answer.points()).extracting(SweepAnswer.PointAnswer::present).containsExactly(false, true, false);
    }

    /** A process that runs a study without end. */
    static final class Endless {
        private Endless() {}

        /** Starts a study on a database, says its id once it runs, and goes on until it is killed. */
        public static void main(String[] arguments) throws InterruptedException {
            EngineLogLevel.set();
            Running instance = new Running(Opened.url(arguments[0], 4_096), Path.of(arguments[1]));
            GatedPopulation population = new GatedPopulation(4);
            JobRecord job = instance.startImpact(population);
            population.begun().await();
            System.out.println("\nstudy " + job.id());
            System.out.flush();
            Thread.sleep(600_000);
        }
    }

    @Test
    void a_study_that_was_running_when_its_process_was_killed_says_so_and_its_files_are_deleted()
            throws IOException, InterruptedException {
        Running living = newInstance();
        Path alive = living.files.create(".alive");
        opened.close();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dfile.encoding=UTF-8",
                        "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Endless.class.getName(),
                        url,
                        temporary.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        UUID study = null;
        try (BufferedReader told = process.inputReader()) {
            String line = "";
            while (study == null && line != null) {
                line = told.readLine();
                study = line != null && line.startsWith("study ")
                        ? UUID.fromString(line.substring("study ".length()))
                        : null;
            }
            assertThat(study).isNotNull();
            assertThat(left()).isNotEmpty();
            opened = Opened.url(url, 4_096);
            newInstance().files.start(null);
            assertThat(left()).as("a living process keeps its files").isNotEmpty();
        } finally {
            process.destroyForcibly().waitFor();
        }
        Running after = newInstance();
        after.files.start(null);
        assertThat(left()).isEmpty();
        assertThat(alive).exists();
        JobRecord read = after.runner.find(Studies.IMPACT, study).orElseThrow();
        assertThat(JobState.of(read)).isEqualTo(JobState.INTERRUPTED);
        ImpactAnswer answer = ImpactAnswer.of(read, null, null, Language.EN);
        assertThat(answer.failure()).contains("the service stopped before its end");
        assertThat(answer.asOf()).isEqualTo(DAY);
        living.files.stop(null);
    }

    @Test
    void the_last_studies_are_kept_and_those_that_ended_long_ago_are_not() throws IOException {
        Running instance = newInstance();
        List<JobRecord> studies = Stream.generate(() -> GatedPopulation.open(6))
                .limit(3)
                .map(population -> instance.runner.await(instance.startImpact(population), LONG))
                .toList();
        instance.jobs.forget(List.of("sweep"), 0, Instant.now());
        assertThat(instance.jobs.latest("impact", 10)).hasSize(3);
        instance.jobs.forget(List.of("impact", "sweep"), 2, Instant.EPOCH);
        assertThat(instance.jobs.latest("impact", 10))
                .extracting(JobRecord::id)
                .containsExactly(studies.get(2).id(), studies.get(1).id());
        assertThat(instance.changes(studies.get(0))).isEmpty();
        assertThat(instance.changes(studies.get(1))).hasSize(1);
        instance.jobs.forget(List.of("impact"), 2, Instant.now().plusSeconds(60));
        assertThat(instance.jobs.latest("impact", 10)).isEmpty();
        instance.files.stop(null);
    }
}
