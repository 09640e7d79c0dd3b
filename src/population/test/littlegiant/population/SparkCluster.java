package littlegiant.population;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Two executors in processes of their own on this machine, shared by all tests of this JVM and ended after the last. */
public final class SparkCluster implements BeforeAllCallback {
    /** The running cluster. */
    private record RunningCluster(SparkSession session) implements AutoCloseable {
        @Override
        public void close() {
            session.stop();
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        context.getRoot()
                .getStore(Namespace.create(SparkCluster.class))
                .getOrComputeIfAbsent(RunningCluster.class, one -> new RunningCluster(start()));
    }

    /** The session of the tests. */
    public static SparkSession session() {
        return SparkSession.active();
    }

    private static SparkSession start() {
        // Libraries are in the jars folder of SPARK_HOME, as on a cluster; what is tested is in folders of classes.
        String classes = Arrays.stream(System.getProperty("java.class.path").split(":"))
                .filter(entry -> Files.isDirectory(Path.of(entry)))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(":"));
        return SparkSession.builder()
                .master("local-cluster[2,1,1024]")
                .appName("tests")
                .config("spark.executor.memory", "768m")
                .config("spark.executor.extraClassPath", classes)
                .config("spark.executor.extraJavaOptions", "-Dfile.encoding=UTF-8 -XX:TieredStopAtLevel=1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.ui.enabled", "false")
                .config("spark.sql.shuffle.partitions", "4")
                // Small enough that a population of the tests has several partitions.
                .config("spark.sql.files.maxPartitionBytes", "65536")
                .config("spark.sql.files.openCostInBytes", "0")
                .getOrCreate();
    }
}
