package littlegiant.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of jobs whichever database keeps them. */
abstract class JobsContract {
    private static final String KIND = "upload";
    private static final String CODE = "91210381MA0P000187";

    private final AtomicLong now = new AtomicLong(Samples.NOON.toEpochMilli());
    private String url;
    private Opened opened;
    private JobRepository jobs;

    /** The JDBC URL of a new, empty database. */
    abstract String newDatabase();

    @BeforeEach
    void begin() {
        url = newDatabase();
        open();
    }

    private void open() {
        opened = Opened.url(url, 4_096);
        jobs = new JobRepository(opened.database(), now::get);
    }

    private void restart() {
        opened.close();
        open();
    }

    @AfterEach
    void close() {
        opened.close();
    }

    private JobRecord begun() {
        Instant at = Instant.ofEpochMilli(now.getAndAdd(1_000));
        JobRecord job = new JobRecord(Ids.at(at), KIND, "CHECKING", at, null, 0, 0, Samples.bytes("{\"a\":\"海城\"}"));
        jobs.begin(job);
        return job;
    }

    private static List<AssessmentRecord> several(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> Samples.of(CODE, "QUALIFIED", "sha256:0", Samples.NOON.plusMillis(n)))
                .toList();
    }

    private JobRecord done(JobRecord job, int count) {
        return job.finished("DONE", Instant.ofEpochMilli(now.get()), count, count, Samples.bytes("{\"b\":1}"));
    }

    private long assessments() {
        return opened.database()
                .readNow(handle -> handle.createQuery("SELECT COUNT(*) FROM assessment")
                        .mapTo(Long.class)
                        .one());
    }

    private List<UUID> recorded(JobRecord job) {
        List<UUID> ids = new ArrayList<>();
        List<JobRepository.Recorded> page = jobs.recorded(job.id(), 0, 7);
        while (!page.isEmpty()) {
            page.forEach(one -> ids.add(one.summary().id()));
            page = jobs.recorded(job.id(), page.get(page.size() - 1).number(), 7);
        }
        return ids;
    }

    private JobRecord found(JobRecord job) {
        return jobs.find(KIND, job.id()).orElseThrow();
    }

    @Test
    void a_job_and_what_it_recorded_are_found_after_a_restart() {
        JobRecord job = begun();
        List<AssessmentRecord> several = several(450);
        jobs.finish(done(job, 450), several).toCompletableFuture().join();
        restart();
        JobRecord read = found(job);
        assertThat(read).usingRecursiveComparison().isEqualTo(done(job, 450));
        assertThat(recorded(job))
                .containsExactlyElementsOf(
                        several.stream().map(kept -> kept.summary().id()).toList());
        assertThat(jobs.find("recheck", job.id())).isEmpty();
        assertThat(jobs.find(KIND, UUID.randomUUID())).isEmpty();
    }

    @Test
    void the_latest_jobs_of_a_kind_come_first() {
        JobRecord first = begun();
        JobRecord second = begun();
        assertThat(jobs.latest(KIND, 10)).extracting(JobRecord::id).containsExactly(second.id(), first.id());
        assertThat(jobs.latest(KIND, 1)).extracting(JobRecord::id).containsExactly(second.id());
        assertThat(jobs.latest("recheck", 10)).isEmpty();
    }

    @Test
    void what_fails_among_the_assessments_leaves_none_of_them_and_the_job_unfinished() {
        JobRecord job = begun();
        Iterable<AssessmentRecord> broken = () -> IntStream.range(0, 700)
                .mapToObj(n -> {
                    if (n == 650) {
                        throw new IllegalStateException("the spool is gone");
                    }
                    return Samples.of(CODE, "QUALIFIED", "sha256:0", Samples.NOON.plusMillis(n));
                })
                .iterator();
        assertThatThrownBy(() -> jobs.finish(done(job, 700), broken)
                        .toCompletableFuture()
                        .join())
                .hasStackTraceContaining("the spool is gone");
        assertThat(assessments()).isZero();
        assertThat(recorded(job)).isEmpty();
        assertThat(found(job).state()).isEqualTo("CHECKING");
    }

    @Test
    void a_database_that_fails_in_the_middle_keeps_nothing() {
        JobRecord job = begun();
        refuse(several(450).get(0).summary().policy());
        List<AssessmentRecord> several = new ArrayList<>(several(450));
        assertThatThrownBy(() -> jobs.finish(done(job, 450), several)
                        .toCompletableFuture()
                        .join())
                .cause()
                .isInstanceOfAny(WriteFailed.class, SqlFailure.class);
        assertThat(assessments()).isZero();
        assertThat(found(job).finishedAt()).isNull();
        restart();
        assertThat(assessments()).isZero();
    }

    /** From its three hundredth row on, the database refuses assessments. */
    private void refuse(String policy) {
        boolean sqlite = opened.database().dialect() == Dialect.SQLITE;
        opened.database().writeNow(handle -> {
            if (sqlite) {
                handle.execute("CREATE TRIGGER full BEFORE INSERT ON assessment WHEN (SELECT COUNT(*) FROM assessment"
                        + " WHERE policy = '" + policy
                        + "') >= 300 BEGIN SELECT RAISE(ABORT, 'no more room'); END");
            } else {
                handle.execute("CREATE FUNCTION full_now() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
                        + " IF (SELECT COUNT(*) FROM assessment) >= 200 THEN RAISE EXCEPTION 'no more room'; END IF;"
                        + " RETURN NEW; END; $$");
                handle.execute("CREATE TRIGGER full_now BEFORE INSERT ON assessment"
                        + " FOR EACH ROW EXECUTE FUNCTION full_now()");
            }
            return true;
        });
    }

    @Test
    void others_who_write_meanwhile_are_written_and_the_job_too() {
        JobRecord job = begun();
        AssessmentRepository single = new AssessmentRepository(opened.database());
        AtomicBoolean refused = new AtomicBoolean();
        // Work that throws makes the writer try the others of its group again, so the assessments are gone through
        // twice.
        var failing = opened.database().write(handle -> {
            refused.set(true);
            throw new IllegalStateException("refused");
        });
        var done = jobs.finish(done(job, 250), several(250));
        var other = single.keep(
                Samples.of(CODE, "QUALIFIED", "sha256:1", Samples.NOON.plusSeconds(60)), java.util.Optional.empty());
        assertThatThrownBy(() -> failing.toCompletableFuture().join()).hasStackTraceContaining("refused");
        done.toCompletableFuture().join();
        other.toCompletableFuture().join();
        assertThat(refused).isTrue();
        assertThat(assessments()).isEqualTo(251);
        assertThat(recorded(job)).hasSize(250).doesNotHaveDuplicates();
    }

    @Test
    void a_job_is_finished_once() {
        JobRecord job = begun();
        jobs.finish(done(job, 0));
        assertThatThrownBy(() -> jobs.finish(done(job, 10), several(10))
                        .toCompletableFuture()
                        .join())
                .hasStackTraceContaining("had ended already");
        assertThat(assessments()).isZero();
    }

    @Test
    void whoever_runs_a_job_hears_at_its_next_beat_that_it_is_to_stop() {
        JobRecord job = begun();
        assertThat(jobs.beat(job.progressed("RECORDING", 20, 7))
                        .toCompletableFuture()
                        .join())
                .isFalse();
        JobRecord read = found(job);
        assertThat(read.state()).isEqualTo("RECORDING");
        assertThat(read.total()).isEqualTo(20);
        assertThat(read.done()).isEqualTo(7);
        new JobRepository(opened.database(), now::get).cancel(job.id());
        assertThat(jobs.beat(job).toCompletableFuture().join()).isTrue();
    }

    @Test
    void a_job_whose_process_is_gone_reads_as_interrupted_and_one_that_beats_elsewhere_does_not() {
        JobRecord abandoned = begun();
        JobRecord finished = begun();
        jobs.finish(done(finished, 0));
        JobRepository before = jobs;
        JobRepository other = new JobRepository(opened.database(), now::get);
        boolean alone = opened.database().dialect() == Dialect.SQLITE;
        // The embedded database has one process, so another one says at once that the first has ended.
        assertThat(other.find(KIND, abandoned.id()).orElseThrow().isInterrupted())
                .isEqualTo(alone);
        now.addAndGet(20_000);
        before.beat(abandoned).toCompletableFuture().join();
        now.addAndGet(20_000);
        assertThat(other.find(KIND, abandoned.id()).orElseThrow().isInterrupted())
                .isEqualTo(alone);
        assertThat(before.find(KIND, abandoned.id()).orElseThrow().isInterrupted())
                .isFalse();
        now.addAndGet(20_000);
        assertThat(other.find(KIND, abandoned.id()).orElseThrow().state()).isEqualTo(JobRecord.INTERRUPTED);
        assertThat(other.find(KIND, finished.id()).orElseThrow().state()).isEqualTo("DONE");
        restart();
        assertThat(found(abandoned).isInterrupted()).isTrue();
    }
}
