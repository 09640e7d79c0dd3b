package littlegiant.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;

class XlsxSheetTest {

    /** Read by the archive's directory, as the applications do: entries before it do not know their sizes. */
    private static Map<String, String> parts(byte[] workbook) throws IOException {
        Path file = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.write(file, workbook);
            Map<String, String> parts = new TreeMap<>();
            try (ZipFile zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : zip.stream().toList()) {
                    parts.put(
                            entry.getName(),
                            new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
            return parts;
        } finally {
            Files.delete(file);
        }
    }

    @Test
    void cells_have_types_so_that_no_text_is_a_formula_or_a_number() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxSheet sheet = new XlsxSheet(out, "评估")) {
            sheet.titles(List.of("统一社会信用代码", "名称", "净利润", "日期"));
            sheet.text("914403001922038216")
                    .text("=1+1 <b> \u0001")
                    .number(new BigDecimal("-1234.56"))
                    .day(LocalDate.of(2017, 6, 30))
                    .end();
        }
        String sheet = parts(out.toByteArray()).get("xl/worksheets/sheet1.xml");
        assertThat(sheet)
                .contains("inlineStr")
                .contains(">914403001922038216</t>")
                .contains("=1+1 &lt;b&gt;")
                .contains("<v>-1234.56</v>")
                .doesNotContain("<f>")
                .doesNotContain("\u0001");
        // Days are counted from 1899-12-30.
        assertThat(sheet).contains("<v>42916");
    }

    @Test
    void a_long_table_leaves_memory_as_it_is_written() throws IOException {
        long[] written = {0};
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxSheet sheet = new XlsxSheet(out, "评估")) {
            sheet.titles(List.of("编号"));
            for (int i = 0; i < 20_000; i++) {
                sheet.text("row " + i).end();
                if (i == 10_000) {
                    written[0] = out.size();
                }
            }
        }
        assertThat(written[0]).isGreaterThan(10_000);
        assertThat(parts(out.toByteArray()).get("xl/worksheets/sheet1.xml"))
                .contains(">row 0</t>")
                .contains(">row 19999</t>");
    }

    @Test
    void a_text_longer_than_a_cell_is_cut_and_shows_it() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxSheet sheet = new XlsxSheet(out, "评估")) {
            sheet.text("x".repeat(40_000)).end();
        }
        assertThat(parts(out.toByteArray()).get("xl/worksheets/sheet1.xml"))
                .containsPattern("x{32766}(…|&#x2026;)</t>")
                .doesNotContain("x".repeat(32_767));
    }
}
