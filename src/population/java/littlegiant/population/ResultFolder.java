package littlegiant.population;

import static org.apache.spark.sql.functions.col;

import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import littlegiant.wording.Template;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The folder that receives the results of a job, in any file system that Spark writes to. */
final class ResultFolder {
    private static final Template EXISTS =
            Template.of("结果文件夹“{0}”已存在;请另取一个", "the folder \"{0}\" exists already: name another for the results");
    private static final ObjectWriter JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .addModule(new Jdk8Module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build()
            .writerWithDefaultPrettyPrinter();

    private final SparkSession spark;
    private final String place;

    /**
     * A folder that does not exist yet.
     *
     * @throws RefusedInput if it exists
     */
    ResultFolder(SparkSession spark, String place) {
        this.spark = spark;
        this.place = place;
        try {
            if (files().exists(new Path(place))) {
                throw new RefusedInput(EXISTS.with(place));
            }
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        }
    }

    private FileSystem files() throws IOException {
        return new Path(place).getFileSystem(spark.sparkContext().hadoopConfiguration());
    }

    /** Writes a table as Parquet, with a folder for each decision. */
    void table(String name, Dataset<Row> rows) {
        rows.write().partitionBy("decision").parquet(place + "/" + name);
    }

    /** Writes the refused rows of a job's result as lines of JSON, each with its problems. */
    void refused(Dataset<Row> result) {
        result.filter(col(InputRows.PROBLEMS).isNotNull())
                .select(InputRows.SOURCE, InputRows.PROBLEMS)
                .write()
                .json(place + "/refused");
    }

    /** The counts of each partition, in the order of the partitions. */
    static List<byte[]> counts(Dataset<Row> result) {
        return result.filter(col(PartTask.COUNTS).isNotNull()).select(PartTask.COUNTS).collectAsList().stream()
                .map(row -> (byte[]) row.get(0))
                .toList();
    }

    /** Writes a document as JSON; the last of a job, whose presence says that the others are whole. */
    void document(String name, Object document) {
        try (OutputStream out = files().create(new Path(place, name), false)) {
            out.write(JSON.writeValueAsBytes(document));
        } catch (IOException fails) {
            throw new UncheckedIOException(fails);
        }
    }
}
