package littlegiant.upload;

import java.io.IOException;
import java.util.List;
import littlegiant.document.Sheet;
import littlegiant.wording.Language;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Writes the notes in a template: how to fill it in, and what each column accepts. */
final class TemplateNotes {
    static final Text SHEET = Text.of("说明", "Notes");

    private static final List<Text> GENERAL = List.of(
            Text.of(
                    "每家企业每个会计年度一行;同一企业各行的统一社会信用代码必须相同。",
                    "One row for each enterprise and fiscal year; an enterprise's rows have its credit code in common."),
            Text.of(
                    "企业本身的资料填在该企业的任一行即可;若填在多行,须前后一致。",
                    "What is said of the enterprise itself stands in any of its rows; where it stands in several, they agree."),
            Text.of(
                    "留空表示未提供,不等于“否”、0 或“无”。金额以元为单位,至多两位小数。",
                    "An empty cell says that nothing was given, which is not no, zero or none. Money is in yuan, two decimals at most."),
            Text.of(
                    "日期写作 2017-06-30,或用电子表格的日期格式。公式按文件中保存的计算结果读取。",
                    "Dates are written 2017-06-30, or in a date format of the spreadsheet. Of a formula, the saved result is read."),
            Text.of(
                    "知识产权、违法行为逐条填入同名的工作表,以统一社会信用代码对应企业;经查没有的,在企业行填“无”。既不填“无”也没有记录,即为未提供。",
                    "Rights and violations stand in the sheets of that name, by the credit code; where none is known, say none in"
                            + " the enterprise's row. Where neither is said, they were not given."),
            Text.of(
                    "CSV 文件只有一张表:知识产权、违法行为在其中只能填“无”,有记录的请用 XLSX 模板。",
                    "A CSV file is one table: of rights and violations it can only say none. Use the XLSX template for records."),
            Text.of(
                    "第一格以“#”开头的行不读取。列可以增减次序,但标题须照模板。",
                    "A row whose first cell begins with # is not read. Columns may stand in any order, under the template's headings."));
    private static final List<Text> TITLES = List.of(
            Text.of("工作表", "Sheet"),
            Text.of("列标题", "Heading"),
            Text.of("填写内容", "What it holds"),
            Text.of("用于条款", "Asked for by"));
    private static final Template FOR = Template.of(
            "本模板用于“{0}”;“用于条款”列出需要该项资料的条款,空白的可不填。",
            "This template is for {0}. \"Asked for by\" names the clauses that need a column; one that none needs may stay empty.");

    private TemplateNotes() {}

    /** Whether the sheet is the one with the notes, in either language. */
    static boolean isNamed(String sheet) {
        return sheet != null
                && List.of(Language.values()).stream()
                        .anyMatch(language -> SHEET.in(language).equalsIgnoreCase(sheet.strip()));
    }

    /** Writes the notes of a template, one row per sentence or column. */
    static void write(UploadTemplate template, Sheet out, Language language) throws IOException {
        out.titles(TITLES.stream().map(title -> title.in(language)).toList());
        String policy = template.title();
        if (policy != null) {
            out.text("").text("").text(FOR.with(policy).in(language)).end();
        }
        for (Text note : GENERAL) {
            out.text("").text("").text(note.in(language)).end();
        }
        for (Table table : Table.values()) {
            for (Column column : template.columns().of(table)) {
                out.text(table.label().in(language))
                        .text(column.heading().in(language))
                        .text(column.kind().expected().in(language))
                        .text(template.clauses(table, column))
                        .end();
            }
        }
    }

    /** Writes a row below a table's headings with what each column accepts; the row is ignored in uploads. */
    static void hints(List<Column> columns, Sheet out, Language language) throws IOException {
        boolean first = true;
        for (Column column : columns) {
            String hint = column.kind().expected().in(language);
            out.text(first ? "# " + SHEET.in(language) + ": " + hint : hint);
            first = false;
        }
        out.end();
    }

    /** Writes the sentences as rows that are ignored in uploads. */
    static void general(Sheet out, Language language) throws IOException {
        for (Text note : GENERAL) {
            out.text("# " + note.in(language)).end();
        }
    }
}
