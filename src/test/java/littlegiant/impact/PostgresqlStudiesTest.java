package littlegiant.impact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import littlegiant.job.JobDocument;
import littlegiant.job.JobRunner;
import littlegiant.job.JobState;
import littlegiant.records.JobRecord;
import littlegiant.records.Opened;
import org.junit.jupiter.api.Test;

/** Several instances share PostgreSQL: each sees what another one runs. */
class PostgresqlStudiesTest extends StudiesContract {

    @Override
    String newDatabase() {
        return Opened.newPostgresql();
    }

    private static JobRecord awaitDone(Running instance, JobRecord job, long done) throws InterruptedException {
        JobRecord seen = instance.find(job);
        while (seen.done() < done) {
            Thread.sleep(10);
            seen = instance.find(job);
        }
        return seen;
    }

    private static JobRecord awaitEnd(Running instance, JobRecord job) throws InterruptedException {
        JobRecord seen = instance.find(job);
        while (!JobState.of(seen).isOver()) {
            Thread.sleep(10);
            seen = instance.find(job);
        }
        return seen;
    }

    @Test
    void another_instance_sees_how_far_a_study_came_and_what_it_found() throws IOException, InterruptedException {
        Running one = newInstance();
        Running other = newInstance();
        GatedPopulation population = new GatedPopulation(8);
        JobRecord begun = one.startImpact(population);
        JobRecord seen = awaitDone(other, begun, 7);
        assertThat(JobState.of(seen)).isEqualTo(JobState.RUNNING);
        assertThat(seen.total()).isEqualTo(8);
        assertThat(JobDocument.read(seen.document(), ImpactReport.class).found().changed())
                .isEqualTo(1);
        population.gate().countDown();
        JobRecord ended = awaitEnd(other, begun);
        assertThat(JobState.of(ended)).isEqualTo(JobState.DONE);
        assertThat(other.changes(ended))
                .singleElement()
                .satisfies(row -> assertThat(row.line()).isEqualTo(5));
        one.files.stop(null);
    }

    @Test
    void another_instance_can_cancel_a_study() throws InterruptedException {
        Running one = newInstance();
        Running other = newInstance();
        GatedPopulation population = new GatedPopulation(8);
        JobRecord begun = one.startImpact(population);
        population.begun().await();
        assertThat(other.runner.cancel(other.find(begun))).isEqualTo(JobRunner.Cancelling.ASKED);
        // A few heartbeats later the one that runs it has heard of it.
        Thread.sleep(Duration.ofSeconds(2).toMillis());
        population.gate().countDown();
        assertThat(JobState.of(awaitEnd(other, begun))).isEqualTo(JobState.CANCELLED);
        assertThat(other.find(begun).done()).isEqualTo(7);
        one.files.stop(null);
    }
}
