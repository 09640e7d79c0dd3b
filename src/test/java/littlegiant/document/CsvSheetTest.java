package littlegiant.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvSheetTest {

    private static String written(List<String> texts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvSheet sheet = new CsvSheet(out)) {
            sheet.titles(texts);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void a_table_begins_with_a_byte_order_mark_and_its_rows_end_as_the_standard_says() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (CsvSheet sheet = new CsvSheet(out)) {
            sheet.titles(List.of("统一社会信用代码", "净利润", "日期"));
            sheet.text("91210381MA0P000187")
                    .number(new BigDecimal("-1E+7"))
                    .day(LocalDate.of(2017, 6, 30))
                    .end();
            sheet.text(null).number(null).day(null).end();
        }
        assertThat(out.toByteArray()).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF统一社会信用代码,净利润,日期\r\n91210381MA0P000187,-10000000,2017-06-30\r\n,,\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "  =1", "=HYPERLINK(\"x\")", "=1", "+1"})
    void a_text_that_a_spreadsheet_would_run_is_made_a_text(String formula) {
        assertThat(CsvSheet.harmless(formula)).isEqualTo("'" + formula);
    }

    @ParameterizedTest
    @ValueSource(strings = {"914403001922038216", "91210381000000E187", "007"})
    void a_code_that_a_spreadsheet_would_take_for_a_number_is_made_a_text(String code) {
        assertThat(CsvSheet.harmless(code)).isEqualTo("'" + code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"91210381MA0P000187", "海城市示例镁质材料有限公司", "2016", "C2", "a=b", "4.24%", ""})
    void any_other_text_stays_as_it_is(String text) {
        assertThat(CsvSheet.harmless(text)).isEqualTo(text);
    }

    @Property
    void whatever_texts_are_written_are_read_again_and_none_begins_a_formula(
            @ForAll @Size(min = 1, max = 6) List<String> texts) throws IOException {
        // A lone surrogate is no text, and no encoding has it.
        List<String> wellFormed = texts.stream()
                .map(text -> new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .toList();
        List<String> read = read(written(wellFormed).substring(1));
        assertThat(read)
                .isEqualTo(wellFormed.stream().map(CsvSheet::harmless).toList())
                .allSatisfy(cell -> assertThat(cell).doesNotMatch("(?s)^\\s*[=+\\-@].*"));
    }

    /** The cells of the only row, after RFC 4180 and not after the writer. */
    private static List<String> read(String csv) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length() - 2; i++) {
            char c = csv.charAt(i);
            if (quoted && c == '"' && csv.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        assertThat(csv).endsWith("\r\n");
        return cells;
    }
}
