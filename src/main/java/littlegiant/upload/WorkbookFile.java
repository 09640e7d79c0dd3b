package littlegiant.upload;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Reads a workbook (XLSX) row by row. */
final class WorkbookFile {
    private static final int MOST_COLUMNS = 500;
    private static final Template MALFORMED = Template.of(
            "工作表“{0}”在第 {1} 行之后无法读取;请用电子表格软件重新另存为 .xlsx",
            "sheet \"{0}\" cannot be read after row {1}: save it as .xlsx again");
    private static final Text NO_SHEETS = Text.of("工作簿中没有工作表", "the workbook has no sheet");
    private static final Text NO_WORKBOOK =
            Text.of("文件不是可以读取的 .xlsx 工作簿", "the file is no .xlsx workbook that can be read");
    private static final Template UNKNOWN = Template.of(
            "没有名为“{0}”的工作表;可用:{1}。其他说明请放在“{2}”表中", "there is no sheet called \"{0}\" but {1}; put notes into \"{2}\"");
    private static final Template TWICE =
            Template.of("工作表“{0}”与“{1}”是同一张表,只能有一张", "sheets \"{0}\" and \"{1}\" are the same table: give it once");
    private static final Template WIDE = Template.of("第 {0} 行有超过 {1} 列", "row {0} has more than {1} columns");

    private final RowHandler rows;
    private final TableErrors mistakes;
    private final WorkbookParts parts;
    private final List<String> shared;
    private final CellFormats formats;

    private WorkbookFile(
            RowHandler rows, TableErrors mistakes, WorkbookParts parts, List<String> shared, CellFormats formats) {
        this.rows = rows;
        this.mistakes = mistakes;
        this.parts = parts;
        this.shared = shared;
        this.formats = formats;
    }

    /**
     * Reads a workbook that {@link WorkbookGuard} has checked.
     *
     * @throws UnreadableTable if it cannot be read further
     */
    static void read(Path file, RowHandler rows, TableErrors mistakes) throws UnreadableTable {
        try (WorkbookParts parts = WorkbookParts.open(file)) {
            WorkbookParts.Contents contents = parts.contents();
            new WorkbookFile(rows, mistakes, parts, SharedTexts.of(parts), CellFormats.of(parts, contents.from1904()))
                    .read(contents.sheets());
        } catch (IOException | IllegalArgumentException malformed) {
            throw new UnreadableTable(NO_WORKBOOK);
        }
    }

    private void read(List<WorkbookParts.Listed> listed) throws UnreadableTable {
        List<WorkbookParts.Listed> sheets = listed.stream()
                .filter(sheet -> !TemplateNotes.isNamed(sheet.name()))
                .toList();
        if (sheets.isEmpty()) {
            throw new UnreadableTable(NO_SHEETS);
        }
        boolean named =
                sheets.stream().anyMatch(sheet -> Table.named(sheet.name()).equals(Optional.of(Table.ENTERPRISES)));
        WorkbookParts.Listed renamed = sheets.get(0);
        Set<Table> seen = new HashSet<>();
        for (WorkbookParts.Listed sheet : sheets) {
            Optional<Table> table = Table.named(sheet.name());
            // A single exported sheet is accepted under any name.
            if (table.isEmpty() && !named && sheet == renamed) {
                table = Optional.of(Table.ENTERPRISES);
            }
            if (table.isEmpty()) {
                mistakes.add(
                        TableError.CellPlace.ofRow(sheet.name(), 0),
                        UNKNOWN.with(PrintableText.of(sheet.name()), tables(), TemplateNotes.SHEET));
            } else if (!seen.add(table.get())) {
                mistakes.add(
                        TableError.CellPlace.ofRow(sheet.name(), 0),
                        TWICE.with(PrintableText.of(sheet.name()), table.get().label()));
            } else {
                read(sheet, table.get());
            }
        }
    }

    private static Text tables() {
        return Text.join(
                Text.LISTED, Stream.of(Table.values()).map(Table::label).toList());
    }

    private void read(WorkbookParts.Listed sheet, Table table) throws UnreadableTable {
        String name = PrintableText.of(sheet.name());
        rows.sheet(table, name);
        int last = 0;
        try (SheetRows each = new SheetRows(parts, sheet.part(), shared, formats, MOST_COLUMNS)) {
            for (Optional<SheetRows.SheetRow> row = each.next(); row.isPresent(); row = each.next()) {
                last = row.get().number();
                if (row.get().cells().size() > MOST_COLUMNS) {
                    throw new UnreadableTable(TableError.CellPlace.ofRow(name, last), WIDE.with(last, MOST_COLUMNS));
                }
                rows.row(last, row.get().cells());
            }
        } catch (IOException malformed) {
            throw new UnreadableTable(TableError.CellPlace.ofRow(name, last), MALFORMED.with(name, last));
        }
    }
}
