package littlegiant.population;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** An executor that is killed midway changes nothing in the result. */
@ExtendWith(SparkCluster.class)
class KilledExecutorTest {
    private static final int TASKS_BEFORE = 5;

    @TempDir
    Path folder;

    /** Kills a process once some tasks of the job have ended. */
    private static final class KillingListener extends SparkListener {
        private final ProcessHandle victim;
        private final AtomicInteger ended = new AtomicInteger();

        KillingListener(ProcessHandle victim) {
            this.victim = victim;
        }

        @Override
        public void onTaskEnd(SparkListenerTaskEnd end) {
            if (ended.incrementAndGet() == TASKS_BEFORE) {
                victim.destroyForcibly();
            }
        }
    }

    @Test
    void the_result_is_the_same_to_the_byte() throws IOException {
        Path input = Files.write(folder.resolve("enterprises.ndjson"), DrawnEnterprises.lines(800));
        Path whole = ExpectedAnswers.run(folder, "whole", input.toString(), "--detail", "outcomes");
        ProcessHandle victim = ProcessHandle.of(
                        ExecutorProcesses.of(SparkCluster.session()).iterator().next())
                .orElseThrow();
        KillingListener listener = new KillingListener(victim);
        SparkCluster.session().sparkContext().addSparkListener(listener);
        Path killed = ExpectedAnswers.run(folder, "killed", input.toString(), "--detail", "outcomes");
        SparkCluster.session().sparkContext().removeSparkListener(listener);
        assertThat(victim.isAlive()).isFalse();
        assertThat(listener.ended.get()).isGreaterThan(TASKS_BEFORE + 2);
        assertThat(ExpectedAnswers.text(killed.resolve("summary.json")))
                .isEqualTo(ExpectedAnswers.text(whole.resolve("summary.json")));
        assertThat(outcomes(killed)).isEqualTo(outcomes(whole));
    }

    private static List<String> outcomes(Path output) {
        return ExpectedAnswers.table(output, "outcomes").collectAsList().stream()
                .map(Row::toString)
                .sorted()
                .toList();
    }
}
