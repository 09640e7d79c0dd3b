package littlegiant.population;

import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import littlegiant.impact.RequestedSweep;
import littlegiant.impact.SweepAnswer;
import littlegiant.impact.SweepPart;
import littlegiant.impact.SweepRequest;
import littlegiant.wording.Text;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;

/** Tries values of a threshold over a population: {@code refused} and {@code sweep.json}. */
final class SweepJob {
    private SweepJob() {}

    /** Runs the job; throws {@link RefusedInput} for options that cannot be used. */
    static void run(SparkSession spark, JobOptions options, ReleaseFile file) {
        Instant startedAt = Instant.now();
        LocalDate asOf = options.day();
        SweepRequest request = request(options);
        RequestedSweep asked = requested(request, file, options);
        ResultFolder folder = new ResultFolder(spark, options.output());
        Broadcast<ReleaseFile> release =
                JavaSparkContext.fromSparkContext(spark.sparkContext()).broadcast(file);
        Dataset<Row> result = PartTask.held(
                new InputRows(spark, options, release).read(),
                new SweepTask(release, request, Optional.of(asked.policy().id()), asOf),
                DataTypes.createStructType(List.of()));
        SweepAnswer answer = SweepPart.answer(
                asked, file.release(), asOf, ResultFolder.counts(result), startedAt, Instant.now(), options.language());
        if (answer.failure() != null) {
            throw new RefusedInput(Text.verbatim(answer.failure()));
        }
        folder.refused(result);
        folder.document("sweep.json", answer);
        result.unpersist();
    }

    private static SweepRequest request(JobOptions options) {
        return new SweepRequest(
                options.last("policy").orElse(null),
                options.required("criterion"),
                options.read("threshold", Integer::valueOf).orElse(null),
                options.last("from").orElse(null),
                options.last("to").orElse(null),
                options.read("steps", Integer::valueOf).orElse(null),
                options.last("values")
                        .map(values -> List.of(values.split("[,,]")))
                        .orElse(null),
                null,
                null);
    }

    /** The sweep, prepared as the service prepares it; refusals name what is wrong in the request. */
    private static RequestedSweep requested(SweepRequest request, ReleaseFile file, JobOptions options) {
        try {
            return RequestedSweep.of(request, file.release(), options.language());
        } catch (HttpProblem problem) {
            throw new RefusedInput(Text.verbatim(problem.getDetail() + " " + problem.getParameters()));
        }
    }
}
