package littlegiant.population;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import littlegiant.job.JobDocument;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Runs a release over a population: {@code outcomes}, {@code findings}, {@code refused} and {@code summary.json}. */
final class RunJob {
    private static final String DECIDED = "decided";
    private static final String FINDING = "finding";

    private RunJob() {}

    /** How much is written of an assessment. */
    enum RunDetail {
        OUTCOMES,
        FINDINGS
    }

    /**
     * The summary of a run.
     *
     * @param release who vouches for the release
     * @param policy the policy of enterprises that name none, null for the only one
     * @param asOf the day of enterprises that name none
     */
    record RunSummary(
            ReleaseFile.Provenance release,
            @Nullable String policy,
            LocalDate asOf,
            @JsonUnwrapped OutcomeCounts counts) {}

    /** Runs the job; throws {@link RefusedInput} for options that cannot be used. */
    static void run(SparkSession spark, JobOptions options, ReleaseFile file) {
        RunDetail detail = options.read("detail", name -> RunDetail.valueOf(name.toUpperCase(Locale.ROOT)))
                .orElse(RunDetail.FINDINGS);
        LocalDate asOf = options.day();
        Optional<String> policy = options.policy();
        ResultFolder folder = new ResultFolder(spark, options.output());
        Broadcast<ReleaseFile> release =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(file);
        DecideTask task = new DecideTask(release, policy, asOf, options.language(), detail == RunDetail.FINDINGS);
        Dataset<Row> result = PartTask.held(new InputRows(spark, options, release).read(), task, DecideTask.ASSESSMENT);
        write(result, detail, folder);
        folder.refused(result);
        OutcomeTally whole = new OutcomeTally();
        ResultFolder.counts(result).forEach(part -> whole.join(JobDocument.read(part, OutcomeCounts.class)));
        folder.document("summary.json", new RunSummary(file.provenance(), policy.orElse(null), asOf, whole.found()));
        result.unpersist();
    }

    /** Writes the tables of a run. */
    static void write(Dataset<Row> result, RunDetail detail, ResultFolder folder) {
        Dataset<Row> decided = result.filter(col(PartTask.RESULT).isNotNull())
                .select("result.*")
                .withColumn(DECIDED, explode(col("decisions")));
        folder.table(
                "outcomes",
                decided.select(
                        col("release"),
                        col("policy"),
                        col("as_of"),
                        col("enterprise"),
                        col("name"),
                        col("town"),
                        col("stage"),
                        col("decided.decision"),
                        col("decided.outcome"),
                        col("decided.label"),
                        col("decided.found"),
                        col("decided.not_met"),
                        col("decided.missing"),
                        col("decided.review")));
        if (detail == RunDetail.FINDINGS) {
            folder.table(
                    "findings",
                    decided.withColumn(FINDING, explode(col("decided.findings")))
                            .select(
                                    col("release"),
                                    col("policy"),
                                    col("as_of"),
                                    col("enterprise"),
                                    col("decided.decision"),
                                    col("finding.*")));
        }
    }
}
