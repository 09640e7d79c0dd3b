package littlegiant.population;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** Finds the processes of a cluster's executors. Loaded by executors too, which have no JUnit. */
final class ExecutorProcesses {
    private static final int PROBES = 40;

    private ExecutorProcesses() {}

    /** The ids of the processes in which tasks of the session run. */
    static Set<Long> of(SparkSession session) {
        List<Integer> probes = IntStream.range(0, PROBES).boxed().toList();
        return new TreeSet<>(JavaSparkContext.fromSparkContext(session.sparkContext())
                .parallelize(probes, PROBES)
                .map(probe -> ProcessHandle.current().pid())
                .collect());
    }
}
