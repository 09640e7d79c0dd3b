package littlegiant.population;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import littlegiant.impact.ImpactPart;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Compares two releases over a population: {@code changes}, {@code within}, {@code refused} and {@code impact.json}. */
final class ImpactJob {
    private ImpactJob() {}

    /** Runs the job; throws {@link RefusedInput} for options that cannot be used. */
    static void run(SparkSession spark, JobOptions options, ReleaseFile baseFile, ReleaseFile candidateFile) {
        Instant startedAt = Instant.now();
        LocalDate asOf = options.day();
        Optional<String> policy = options.policy();
        ResultFolder folder = new ResultFolder(spark, options.output());
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        Broadcast<ReleaseFile> base = context.broadcast(baseFile);
        Broadcast<ReleaseFile> candidate = context.broadcast(candidateFile);
        Dataset<Row> result = PartTask.held(
                new InputRows(spark, options, candidate).read(),
                new CompareTask(base, candidate, policy, asOf, options.language()),
                CompareTask.COMPARED);
        Dataset<Row> compared = result.filter(col(PartTask.RESULT).isNotNull()).select("result.*");
        folder.table("changes", list(compared, "changes"));
        folder.table("within", list(compared, "within"));
        folder.refused(result);
        folder.document(
                "impact.json",
                ImpactPart.answer(
                        baseFile.release(),
                        candidateFile.release(),
                        policy,
                        asOf,
                        ResultFolder.counts(result),
                        OutcomeTally.MOST_TOWNS,
                        startedAt,
                        Instant.now(),
                        options.language()));
        result.unpersist();
    }

    private static Dataset<Row> list(Dataset<Row> compared, String name) {
        return compared.withColumn("one", explode(col(name)))
                .select(
                        col("base"),
                        col("candidate"),
                        col("policy"),
                        col("enterprise"),
                        col("name"),
                        col("town"),
                        col("stage"),
                        col("category"),
                        col("one.*"));
    }
}
