package littlegiant.population;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import littlegiant.upload.TemplateRows;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Reads a table of enterprises into rows of one form, whatever it is kept in: NDJSON, Parquet, CSV, or a table of a
 * database.
 *
 * <p>What a row of the table is, is told from its columns: a single text column holds lines as a batch has them; columns
 * with lists or records in them are the properties of an enterprise; flat columns are those of the upload template, with
 * a row for each enterprise and year.
 */
final class InputRows {
    /** The text of a row as it was read, for the list of refused rows. */
    static final String SOURCE = "source";

    /** The enterprise or request as JSON; null if the row was refused before. */
    static final String LINE = "line";

    /** Why the row was refused: places and messages; null if it was not. */
    static final String PROBLEMS = "problems";

    static final StructType PROBLEM =
            new StructType().add("place", DataTypes.StringType).add("message", DataTypes.StringType);

    static final StructType SCHEMA = new StructType()
            .add(SOURCE, DataTypes.StringType)
            .add(LINE, DataTypes.StringType)
            .add(PROBLEMS, DataTypes.createArrayType(PROBLEM));

    private static final String MALFORMED = "_malformed";
    private static final String PASSWORD = "POPULATION_JDBC_PASSWORD";
    private static final Template FORMAT = Template.of(
            "不认识格式“{0}”;可用:ndjson、parquet、csv、jdbc",
            "the format \"{0}\" is not known; there are ndjson, parquet, csv, jdbc");
    private static final Template COLUMNS = Template.of(
            "输入表的列既不是企业的属性,也不是上传模板的列:{0}",
            "the columns of the input are neither properties of an enterprise nor those of the upload template: {0}");
    private static final Text NO_HEADINGS = Text.of("CSV 文件没有标题行", "the CSV files have no row of headings");

    private final SparkSession spark;
    private final JobOptions options;
    private final Broadcast<ReleaseFile> release;

    /**
     * Prepares the reading of {@code --input}.
     *
     * @param release the release whose declared facts have columns
     */
    InputRows(SparkSession spark, JobOptions options, Broadcast<ReleaseFile> release) {
        this.spark = spark;
        this.options = options;
        this.release = release;
    }

    /**
     * The rows, in the form of {@link #SCHEMA}.
     *
     * @throws RefusedInput if the format or the columns are not known
     */
    Dataset<Row> read() {
        String format = options.last("format").orElseGet(this::guessed).toLowerCase(Locale.ROOT);
        return switch (format) {
            case "ndjson" -> lines(reader("text").load(input()).toDF(LINE));
            case "parquet" -> shaped(reader("parquet").load(input()));
            case "jdbc" -> shaped(jdbc());
            case "csv" -> csv();
            default -> throw new RefusedInput(FORMAT.with(format));
        };
    }

    private String guessed() {
        String input = options.required("input");
        if (input.startsWith("jdbc:")) {
            return "jdbc";
        }
        return input.matches(".*\\.(ndjson|jsonl|json)(\\.gz)?")
                ? "ndjson"
                : input.matches(".*\\.csv(\\.gz)?") ? "csv" : "parquet";
    }

    private String input() {
        return JobOptions.place(options.required("input"));
    }

    /** A reader with what was given as {@code --option name=value}. */
    private DataFrameReader reader(String format) {
        DataFrameReader reader = spark.read().format(format);
        for (String option : options.all("option")) {
            String[] parts = option.split("=", 2);
            reader = reader.option(parts[0], parts.length < 2 ? "" : parts[1]);
        }
        return reader;
    }

    private Dataset<Row> jdbc() {
        DataFrameReader reader =
                reader("jdbc").option("url", options.required("input")).option("dbtable", options.required("table"));
        String password = System.getenv(PASSWORD);
        return (password == null ? reader : reader.option("password", password)).load();
    }

    private Dataset<Row> csv() {
        DataFrameReader reader =
                reader("csv").option("header", true).option("escape", "\"").option("enforceSchema", false);
        String[] headings = reader.load(input()).columns();
        if (headings.length == 0) {
            throw new RefusedInput(NO_HEADINGS);
        }
        StructType schema = new StructType();
        for (String heading : headings) {
            schema = schema.add(heading, DataTypes.StringType);
        }
        schema = schema.add(MALFORMED, DataTypes.StringType);
        Dataset<Row> rows = reader.schema(schema)
                .option("columnNameOfCorruptRecord", MALFORMED)
                .load(input());
        return flat(rows);
    }

    private Dataset<Row> shaped(Dataset<Row> table) {
        StructField[] fields = table.schema().fields();
        if (fields.length == 1 && fields[0].dataType().equals(DataTypes.StringType)) {
            return lines(table.toDF(LINE));
        }
        boolean nested = Arrays.stream(fields)
                .anyMatch(field -> field.dataType() instanceof StructType
                        || field.dataType() instanceof ArrayType
                        || field.dataType() instanceof MapType);
        return nested
                ? properties(table)
                : flat(table.withColumn(MALFORMED, lit(null).cast("string")));
    }

    private static Dataset<Row> lines(Dataset<Row> lines) {
        return lines.filter(col(LINE).isNotNull().and(col(LINE).rlike("\\S")))
                .select(col(LINE).as(SOURCE), col(LINE), noProblems());
    }

    private static Dataset<Row> properties(Dataset<Row> table) {
        Column[] columns = Arrays.stream(table.columns())
                .map(name -> table.col("`" + name + "`"))
                .toArray(Column[]::new);
        return lines(table.select(to_json(struct(columns)).as(LINE)));
    }

    private static Column noProblems() {
        return lit(null).cast(DataTypes.createArrayType(PROBLEM)).as(PROBLEMS);
    }

    /** Brings the rows of each enterprise together; rows without a credit code stay alone, and will be refused. */
    private Dataset<Row> flat(Dataset<Row> table) {
        List<String> headings = Arrays.stream(table.columns())
                .filter(name -> !name.equals(MALFORMED))
                .toList();
        Optional<Integer> code = TemplateRows.codeColumn(headings);
        if (code.isEmpty()) {
            throw new RefusedInput(COLUMNS.with(String.join(", ", headings)));
        }
        Column[] columns = Arrays.stream(table.columns())
                .map(name -> table.col("`" + name + "`").cast(DataTypes.StringType))
                .toArray(Column[]::new);
        Dataset<Row> texts = table.select(columns);
        Column written = texts.col("`" + headings.get(code.get()) + "`");
        Column blank = written.isNull().or(written.rlike("^\\s*$"));
        GroupedRows grouped = new GroupedRows(headings, code.get(), release);
        return texts.filter(blank.equalTo(false))
                .groupByKey(grouped.key(), Encoders.STRING())
                .mapGroups(grouped, Encoders.row(SCHEMA))
                .union(texts.filter(blank).map(grouped.alone(), Encoders.row(SCHEMA)));
    }
}
