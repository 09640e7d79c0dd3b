package littlegiant.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Workbooks that no spreadsheet writes, and those that one does although they hold more than data. */
class HostileWorkbooksTest {
    private static final String CODE = "91210381MA0P000187";
    private static final String TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static String text(String place, String text) {
        return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static String row(int number, String... cells) {
        return "<row r=\"" + number + "\">" + String.join("", cells) + "</row>";
    }

    private static final String HEADINGS =
            row(1, text("A1", "统一社会信用代码"), text("B1", "会计年度"), text("C1", "销售额(元)"), text("D1", "成立日期"));

    /** The parts of a workbook with one sheet of these rows. */
    private static Map<String, byte[]> parts(String rows) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types><Override PartName=\"/xl/workbook.xml\" ContentType=\"" + TYPES
                        + "sheet.main+xml\"/><Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + TYPES
                        + "sharedStrings+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"" + TYPES
                        + "styles+xml\"/></Types>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + "<sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\"/></Relationships>");
        parts.put("xl/sharedStrings.xml", "<sst><si><t>" + CODE + "</t></si></sst>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf"
                        + " numFmtId=\"31\"/></cellXfs></styleSheet>");
        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, part) -> bytes.put(name, part.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    private static byte[] zip(Map<String, byte[]> parts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A workbook with these rows below the headings of code, year, sales and foundation. */
    static byte[] workbook(String... rows) {
        return zip(parts(HEADINGS + String.join("", rows)));
    }

    private static ReadFile read(Map<String, byte[]> parts) {
        return ReadFile.of(zip(parts), Bounds.USUAL);
    }

    private static ReadFile read(String... rows) {
        return read(parts(HEADINGS + String.join("", rows)));
    }

    private static void refused(ReadFile read, String why) {
        assertThat(read.enterprises()).isEmpty();
        assertThat(read.told()).hasSize(1).first().asString().contains(why);
    }

    @Test
    void numbers_shared_texts_and_days_are_read_as_a_spreadsheet_writes_them() {
        ReadFile read = read(row(
                2,
                "<c r=\"A2\" t=\"s\"><v>0</v></c>",
                "<c r=\"B2\"><v>2016</v></c>",
                "<c r=\"C2\"><v>4.2400000000000002</v></c>",
                "<c r=\"D2\" s=\"1\"><v>41030</v></c>"));
        assertThat(read.told()).isEmpty();
        assertThat(read.enterprises().get(0).unifiedSocialCreditCode()).isEqualTo(CODE);
        assertThat(read.enterprises().get(0).establishedOn()).isEqualTo("2012-05-01");
        assertThat(read.enterprises().get(0).years().get(0).salesRevenue()).isEqualByComparingTo("4.24");
        ReadFile chinese = read(row(2, text("A2", CODE), "<c r=\"D2\" s=\"2\"><v>41030</v></c>"));
        assertThat(chinese.enterprises().get(0).establishedOn()).isEqualTo("2012-05-01");
    }

    @Test
    void a_workbook_without_styles_is_read_and_its_days_are_not_guessed() {
        Map<String, byte[]> parts =
                parts(HEADINGS + row(2, text("A2", CODE), "<c r=\"B2\"><v>2016</v></c>", text("D2", "2012年5月1日")));
        parts.remove("xl/styles.xml");
        ReadFile read = read(parts);
        assertThat(read.told()).isEmpty();
        assertThat(read.enterprises().get(0).establishedOn()).isEqualTo("2012-05-01");
    }

    @Test
    void a_formula_an_error_and_a_number_that_is_no_day_are_told_by_their_cells() {
        ReadFile read = read(row(
                7,
                text("A7", CODE),
                "<c r=\"B7\"><f>YEAR(NOW())</f></c>",
                "<c r=\"C7\" t=\"e\"><v>#REF!</v></c>",
                "<c r=\"D7\"><v>2012</v></c>"));
        assertThat(read.told()).hasSize(3);
        assertThat(read.told().get(0)).startsWith("Sheet1!B7 会计年度: this is a formula whose result is not in");
        assertThat(read.told().get(1)).startsWith("Sheet1!C7 销售额(元): this is the error #REF!");
        assertThat(read.told().get(2)).startsWith("Sheet1!D7 成立日期: expected a date like 2017-06-30, found \"2012\"");
    }

    @Test
    void a_formula_s_saved_result_is_taken_and_its_cell_is_named() {
        ReadFile read = read(row(
                3,
                "<c r=\"A3\" t=\"str\"><f>UPPER(\"x\")</f><v>" + CODE + "</v></c>",
                "<c r=\"B3\"><f t=\"shared\" si=\"0\"/><v>2016</v></c>",
                "<c r=\"C3\"><f>SUM(E3:F3)</f><v>12.5</v></c>",
                "<c r=\"D3\" s=\"1\"><f>DATE(2012,5,1)</f><v>41030</v></c>"));
        assertThat(read.told()).isEmpty();
        assertThat(read.enterprises().get(0).unifiedSocialCreditCode()).isEqualTo(CODE);
        assertThat(read.enterprises().get(0).establishedOn()).isEqualTo("2012-05-01");
        assertThat(read.enterprises().get(0).years().get(0).salesRevenue()).isEqualByComparingTo("12.5");
        assertThat(read.formulas()).extracting(TableError.CellPlace::cell).containsExactly("A3", "B3", "C3", "D3");
        assertThat(read.formulas().get(2)).isEqualTo(new TableError.CellPlace("Sheet1", 3, "销售额(元)", 2));
    }

    @Test
    void a_formula_that_came_to_nothing_is_an_empty_cell_and_one_that_came_to_an_error_is_told() {
        ReadFile read = read(row(
                2,
                text("A2", CODE),
                "<c r=\"B2\"><v>2016</v></c>",
                "<c r=\"C2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c>",
                "<c r=\"D2\" t=\"str\"><f>IF(TRUE,\"\",1)</f><v></v></c>"));
        assertThat(read.told()).singleElement().asString().startsWith("Sheet1!C2 销售额(元): this is the error #DIV/0!");
        assertThat(read.formulas()).extracting(TableError.CellPlace::cell).containsExactly("C2");
    }

    @Test
    void a_day_of_iso_8601_is_read_as_a_day_and_as_nothing_else() {
        for (String day : new String[] {"2012-05-01", "2012-05-01T00:00:00", "2012-05-01T08:30:00.000Z"}) {
            ReadFile read = read(row(2, text("A2", CODE), "<c r=\"D2\" t=\"d\"><v>" + day + "</v></c>"));
            assertThat(read.told()).isEmpty();
            assertThat(read.enterprises().get(0).establishedOn()).isEqualTo("2012-05-01");
        }
        ReadFile wrong = read(row(
                2,
                text("A2", CODE),
                "<c r=\"B2\"><v>2016</v></c>",
                "<c r=\"C2\" t=\"d\"><v>2012-05-01</v></c>",
                "<c r=\"D2\" t=\"d\"><v>2012-02-30</v></c>"));
        assertThat(wrong.told()).hasSize(2);
        assertThat(wrong.told().get(0))
                .startsWith("Sheet1!C2 销售额(元): expected a number")
                .endsWith("found \"2012-05-01\"");
        assertThat(wrong.told().get(1)).startsWith("Sheet1!D2 成立日期").contains("2012-02-30");
    }

    @Test
    void a_workbook_in_the_strict_form_is_read() {
        Map<String, byte[]> parts = parts(
                HEADINGS + row(2, "<c r=\"A2\" t=\"s\"><v>0</v></c>", "<c r=\"D2\" t=\"d\"><v>2012-05-01</v></c>"));
        String book = new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8);
        parts.put(
                "xl/workbook.xml",
                book.replace(
                                "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                                "http://purl.oclc.org/ooxml/officeDocument/relationships")
                        .getBytes(StandardCharsets.UTF_8));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"./x/../worksheets/sheet1.xml\"/></Relationships>"
                        .getBytes(StandardCharsets.UTF_8));
        ReadFile read = read(parts);
        assertThat(read.told()).isEmpty();
        assertThat(read.enterprises().get(0).establishedOn()).isEqualTo("2012-05-01");
    }

    @Test
    void days_are_counted_from_the_year_that_the_workbook_says_and_a_text_may_stand_in_several_pieces() {
        Map<String, byte[]> parts = parts(HEADINGS
                + row(
                        2,
                        "<c t=\"inlineStr\"><is><r><t>91210381</t></r><r><rPr><b/></rPr><t>MA0P000187</t></r>"
                                + "<rPh sb=\"0\" eb=\"1\"><t>x</t></rPh></is></c>",
                        "<c/>",
                        "<c/>",
                        "<c s=\"1\"><v>39568.9999999999</v></c>"));
        String book = new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8);
        parts.put(
                "xl/workbook.xml",
                book.replace("<sheets>", "<workbookPr date1904=\"1\"/><sheets>").getBytes(StandardCharsets.UTF_8));
        ReadFile read = read(parts);
        assertThat(read.told()).isEmpty();
        assertThat(read.enterprises().get(0).unifiedSocialCreditCode()).isEqualTo(CODE);
        assertThat(read.enterprises().get(0).establishedOn()).isEqualTo("2012-05-02");
    }

    @Test
    void a_sheet_in_a_part_that_was_not_looked_at_is_not_read() {
        Map<String, byte[]> parts = parts(HEADINGS);
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"rId1\" Target=\"sheet.bin\"/></Relationships>"
                        .getBytes(StandardCharsets.UTF_8));
        parts.put("xl/sheet.bin", "<worksheet><sheetData/></worksheet>".getBytes(StandardCharsets.UTF_8));
        refused(read(parts), "cannot be read after row 0");
    }

    @Test
    void a_code_of_digits_that_became_a_number_is_refused_and_not_guessed() {
        ReadFile read = read(row(2, "<c r=\"A2\"><v>9.14403001922038E+17</v></c>", "<c r=\"B2\"><v>2016</v></c>"));
        assertThat(read.told()).hasSize(1);
        assertThat(read.told().get(0)).contains("Sheet1!A2 统一社会信用代码").contains("format the column as text");
    }

    @Test
    void numbers_with_hostile_exponents_are_refused_and_never_written_out() {
        ReadFile read = read(row(
                2,
                text("A2", CODE),
                "<c r=\"B2\"><v>2016</v></c>",
                "<c r=\"C2\"><v>1E999999999</v></c>",
                "<c r=\"D2\" s=\"1\"><v>1E-999999999</v></c>"));
        assertThat(read.told()).anyMatch(told -> told.startsWith("Sheet1!C2 销售额(元): expected a number"));
        assertThat(String.join("", read.told())).hasSizeLessThan(2_000);
    }

    @Test
    void macros_are_refused() {
        Map<String, byte[]> parts = parts(HEADINGS);
        parts.put("xl/vbaProject.bin", new byte[] {1, 2, 3});
        refused(read(parts), "the workbook has macros");
    }

    @Test
    void entities_are_not_resolved_but_refused() {
        Map<String, byte[]> parts = parts(HEADINGS);
        parts.put(
                "xl/sharedStrings.xml",
                ("<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><sst><si><t>&x;</t></si></sst>")
                        .getBytes(StandardCharsets.UTF_8));
        refused(read(parts), "declares a document type");
        parts.put("xl/sharedStrings.xml", "<sst><si><t>&x;</t></si></sst>".getBytes(StandardCharsets.UTF_8));
        refused(read(parts), "workbook");
    }

    @Test
    void a_workbook_that_unpacks_to_too_much_is_refused_while_it_unpacks() {
        Map<String, byte[]> parts = parts(HEADINGS);
        parts.put("xl/media/image1.bin", new byte[20 << 20]);
        byte[] bomb = zip(parts);
        assertThat(bomb).hasSizeLessThan(100_000);
        refused(
                ReadFile.of(bomb, new Bounds(1 << 20, 10 << 20, 10, 100, 1, 10)),
                "unpacks to more than 10485760 bytes");
    }

    @Test
    void a_cell_of_millions_of_characters_is_refused_before_it_is_held() {
        refused(read(parts(HEADINGS + row(2, text("A2", "x".repeat(5_000_000))))), "more than 32767 characters");
        refused(
                read(parts(HEADINGS + row(2, text("A2", "<b/>xxxxxxxxxxxxxxxx".repeat(5_000))))),
                "more than 32767 characters");
        refused(
                read(parts(HEADINGS + "<row r=\"2\" x=\"" + "x".repeat(5_000_000) + "\"/>")),
                "more than 32767 characters");
    }

    @Test
    void places_that_no_sheet_has_are_refused_before_they_are_made_room_for() {
        for (String place : new String[] {"ZZZZZZ2", "A99999999999", "a2", "\u0041"}) {
            refused(read(row(2, text(place, "x"))), "not as spreadsheets write it");
        }
        refused(read("<row r=\"-1\"/>"), "not as spreadsheets write it");
        refused(read(row(2, text("XFD2", "x"))), "more than 500 columns");
    }

    @Test
    void shared_texts_that_there_are_not_are_refused_before_they_are_counted_up_to() {
        for (String number : new String[] {"1", "2000000", "2147483647", "-1", "x"}) {
            refused(read(row(2, "<c r=\"A2\" t=\"s\"><v>" + number + "</v></c>")), "not as spreadsheets write it");
        }
    }

    @Test
    void what_only_looks_like_a_workbook_is_refused() {
        refused(ReadFile.of(new byte[] {'P', 'K', 3, 4, 0, 0, 0}, Bounds.USUAL), "no .xlsx workbook");
        refused(ReadFile.of(zip(Map.of("a.txt", new byte[] {1})), Bounds.USUAL), "no .xlsx workbook");
        byte[] whole = zip(parts(HEADINGS));
        refused(ReadFile.of(java.util.Arrays.copyOf(whole, whole.length / 2), Bounds.USUAL), "no .xlsx workbook");
        refused(read(parts(HEADINGS + "<row r=\"2\"><c r=\"A2\"")), "not as spreadsheets write it");
        refused(
                read(parts(HEADINGS + row(2, "<c r=\"A2\" t=\"x\"><v>2012-05-01</v></c>"))),
                "cannot be read after row 1");
    }

    @Test
    void sheets_that_are_no_tables_of_the_template_are_told() {
        Map<String, byte[]> parts = parts(HEADINGS + row(2, text("A2", CODE)));
        String book = new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8);
        parts.put(
                "xl/workbook.xml",
                book.replace(
                                "</sheets>",
                                "<sheet name=\"草稿\" sheetId=\"2\" r:id=\"rId1\"/><sheet name=\"说明\" sheetId=\"3\""
                                        + " r:id=\"rId1\"/></sheets>")
                        .getBytes(StandardCharsets.UTF_8));
        toldOf(read(parts), "草稿!0: there is no sheet called \"草稿\"");
    }

    private static void toldOf(ReadFile read, String why) {
        assertThat(read.told()).hasSize(1);
        assertThat(read.told().get(0)).startsWith(why);
    }

    @Test
    void records_without_an_enterprise_and_against_none_are_told() {
        Map<String, byte[]> parts =
                parts(row(1, text("A1", "统一社会信用代码"), text("B1", "违法行为")) + row(2, text("A2", CODE), text("B2", "无")));
        parts.put(
                "xl/workbook.xml",
                new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8)
                        .replace("</sheets>", "<sheet name=\"违法行为\" sheetId=\"2\" r:id=\"rId2\"/></sheets>")
                        .getBytes(StandardCharsets.UTF_8));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                new String(parts.get("xl/_rels/workbook.xml.rels"), StandardCharsets.UTF_8)
                        .replace(
                                "</Relationships>",
                                "<Relationship Id=\"rId2\" Target=\"worksheets/sheet2.xml\"/></Relationships>")
                        .getBytes(StandardCharsets.UTF_8));
        parts.put(
                "xl/worksheets/sheet2.xml",
                ("<worksheet><sheetData>" + row(1, text("A1", "统一社会信用代码"), text("B1", "事由"))
                                + row(2, text("A2", CODE), text("B2", "偷税、骗税"))
                                + row(3, text("A3", "91210381MA0P00020F"), text("B3", "偷税骗税"))
                                + "</sheetData></worksheet>")
                        .getBytes(StandardCharsets.UTF_8));
        ReadFile read = read(parts);
        assertThat(read.told()).hasSize(3);
        assertThat(read.told().get(1)).startsWith("违法行为!B3 事由: no such value").contains("偷税、骗税");
        assertThat(read.told().get(0)).startsWith("违法行为!A3 统一社会信用代码: no enterprise with the code");
        assertThat(read.told().get(2)).startsWith("Sheet1!B2 违法行为: \"none\" is said here, but row 2");
    }
}
