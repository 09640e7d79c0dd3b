package littlegiant.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The same enterprises come out the same from each kind of table, and a bad row is put aside and stops nothing. */
@ExtendWith(SparkCluster.class)
class InputFormatsTest {
    private static final String HEADINGS = "统一社会信用代码,townOrPark,fiscalYear,employees,R&D employees,主营业务收入(元)";

    @TempDir
    Path folder;

    /** Enterprises without rights and violations, which the first table of the template does not have. */
    private static List<String> enterprises() {
        List<String> lines = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            lines.add("{\"unifiedSocialCreditCode\":\"" + DrawnEnterprises.code(number) + "\",\"townOrPark\":\"镇" + number % 3
                    + "\",\"years\":[" + year(2016, number) + "," + year(2015, number) + "]}");
        }
        return lines;
    }

    private static String year(int fiscalYear, int number) {
        return "{\"fiscalYear\":" + fiscalYear + ",\"employees\":100,\"rdEmployees\":" + number
                + ",\"mainBusinessRevenue\":" + (number + fiscalYear) + "000000.5}";
    }

    /** The same enterprises in the template's columns, those of one enterprise far apart. */
    private static List<String> rows() {
        List<String> rows = new ArrayList<>();
        for (int fiscalYear = 2015; fiscalYear <= 2016; fiscalYear++) {
            for (int number = 0; number < 12; number++) {
                rows.add(DrawnEnterprises.code(number) + ",镇" + number % 3 + "," + fiscalYear + ",100," + number + ","
                        + (number + fiscalYear) + "000000.5");
            }
        }
        return rows;
    }

    private static Path csv(Path file, List<String> rows) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEADINGS));
        lines.addAll(rows);
        return Files.write(file, lines);
    }

    @Test
    void parquet_with_the_properties_of_an_enterprise() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String line : DrawnEnterprises.lines(150)) {
            lines.add(DrawnEnterprises.json(line).get("enterprise").toString());
        }
        Path parquet = folder.resolve("table.parquet");
        Dataset<String> texts = SparkCluster.session().createDataset(lines, Encoders.STRING());
        StructType inferred = SparkCluster.session().read().json(texts).schema();
        SparkCluster.session()
                .read()
                .schema((StructType) withDecimals(inferred))
                .json(texts)
                .write()
                .parquet(parquet.toString());
        ExpectedAnswers.assertOutcomes(
                ExpectedAnswers.run(folder, "nested", parquet.toString(), "--detail", "outcomes"), lines);
    }

    /** Money as the figures are, and not as binary fractions. */
    private static DataType withDecimals(DataType type) {
        if (type instanceof ArrayType list) {
            return DataTypes.createArrayType(withDecimals(list.elementType()));
        }
        if (type instanceof StructType record) {
            StructType exact = new StructType();
            for (StructField field : record.fields()) {
                exact = exact.add(field.name(), withDecimals(field.dataType()));
            }
            return exact;
        }
        return type.equals(DataTypes.DoubleType) ? DataTypes.createDecimalType(20, 2) : type;
    }

    @Test
    void parquet_with_a_line_in_its_only_column() {
        List<String> lines = DrawnEnterprises.lines(60);
        Path parquet = folder.resolve("lines.parquet");
        SparkCluster.session()
                .createDataset(lines, Encoders.STRING())
                .write()
                .parquet(parquet.toString());
        ExpectedAnswers.assertOutcomes(
                ExpectedAnswers.run(folder, "lines", parquet.toString(), "--detail", "outcomes"), lines);
    }

    @Test
    void csv_with_the_columns_of_the_template_in_several_files() throws IOException {
        Path tables = Files.createDirectory(folder.resolve("tables"));
        csv(tables.resolve("2015.csv"), rows().subList(0, 12));
        csv(tables.resolve("2016.csv"), rows().subList(12, 24));
        Path output = ExpectedAnswers.run(
                folder, "csv", tables.toString(), "--format", "csv", "--detail", "outcomes");
        ExpectedAnswers.assertOutcomes(output, enterprises());
        assertThat(ExpectedAnswers.refused(output)).isEmpty();
    }

    @Test
    void a_table_of_a_database() throws SQLException {
        Path database = folder.resolve("office.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + database);
                Statement statement = connection.createStatement()) {
            statement.execute("create table enterprise (unifiedSocialCreditCode text, townOrPark text, fiscalYear integer,"
                    + " employees integer, rdEmployees integer, mainBusinessRevenue text)");
            for (String row : rows()) {
                statement.execute("insert into enterprise values ('" + String.join("','", row.split(",")) + "')");
            }
        }
        ExpectedAnswers.assertOutcomes(
                ExpectedAnswers.run(
                        folder,
                        "jdbc",
                        "jdbc:sqlite:" + database,
                        "--table",
                        "enterprise",
                        "--option",
                        "driver=org.sqlite.JDBC",
                        "--detail",
                        "outcomes"),
                enterprises());
    }

    @Test
    void bad_lines_are_put_aside_with_their_problems() throws IOException {
        List<String> lines = DrawnEnterprises.lines(40);
        List<String> mixed = new ArrayList<>(lines);
        mixed.add(3, "{\"enterprise\":{\"years\":[{\"fiscalYear\":2016,\"employees\":-1}]}}");
        mixed.add(20, "not JSON");
        mixed.add(21, "");
        mixed.add("{\"policy\":\"elsewhere-2020\",\"enterprise\":{}}");
        Path input = Files.write(folder.resolve("mixed.ndjson"), mixed);
        Path output = ExpectedAnswers.run(folder, "mixed", input.toString(), "--detail", "outcomes");
        ExpectedAnswers.assertOutcomes(output, lines);
        assertThat(ExpectedAnswers.summary(output).path("refused").asInt()).isEqualTo(3);
        assertThat(ExpectedAnswers.refused(output))
                .hasSize(3)
                .anySatisfy(row -> {
                    assertThat(row.path("source").asText()).isEqualTo(mixed.get(3));
                    assertThat(row.at("/problems/0/place").asText()).isEqualTo("/enterprise/years/0/employees");
                })
                .anySatisfy(row -> assertThat(row.path("source").asText()).isEqualTo("not JSON"))
                .anySatisfy(row -> assertThat(row.at("/problems/0/message").asText()).contains("elsewhere-2020"));
    }

    @Test
    void an_enterprise_with_one_bad_row_is_put_aside_whole() throws IOException {
        List<String> rows = new ArrayList<>(rows());
        rows.set(1, rows.get(1).replace(",100,", ",many,"));
        rows.set(14, rows.get(14) + ",too,many");
        rows.add(",镇1,2016,100,5,1");
        Path input = csv(folder.resolve("bad.csv"), rows);
        Path output = ExpectedAnswers.run(folder, "bad", input.toString(), "--detail", "outcomes");
        List<String> left = new ArrayList<>(enterprises());
        left.remove(2);
        left.remove(1);
        ExpectedAnswers.assertOutcomes(output, left);
        List<JsonNode> refused = ExpectedAnswers.refused(output);
        assertThat(refused)
                .hasSize(3)
                .anySatisfy(row -> {
                    assertThat(row.at("/problems/0/place").asText()).isEqualTo("employees");
                    assertThat(row.path("source").asText()).contains("2015,many", "2016,100");
                })
                .anySatisfy(row -> assertThat(row.at("/problems/0/message").asText())
                        .contains("another number of cells"))
                .anySatisfy(row -> assertThat(row.at("/problems/0/message").asText())
                        .contains("needs a unified social credit code"));
    }

    @Test
    void columns_that_nobody_knows_stop_the_job() throws IOException {
        Path input = Files.write(folder.resolve("other.csv"), List.of("a,b", "1,2"));
        assertThatThrownBy(() -> ExpectedAnswers.run(folder, "other", input.toString()))
                .isInstanceOf(RefusedInput.class)
                .hasMessageContaining("a, b");
    }
}
