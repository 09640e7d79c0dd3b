package littlegiant.upload;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

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
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.");

    private final Rows rows;
    private final Mistakes mistakes;

    private WorkbookFile(Rows rows, Mistakes mistakes) {
        this.rows = rows;
        this.mistakes = mistakes;
    }

    /**
     * Reads a workbook that {@link WorkbookGuard} has looked at.
     *
     * @throws Unreadable where nothing more can be read
     */
    static void read(Path file, Rows rows, Mistakes mistakes) throws Unreadable {
        try (ReadableWorkbook book = opened(file)) {
            new WorkbookFile(rows, mistakes).read(book);
        } catch (IOException malformed) {
            throw new Unreadable(NO_WORKBOOK);
        }
    }

    private static ReadableWorkbook opened(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (RuntimeException unstyled) {
            return withoutStyles(file);
        }
    }

    /** Some programs write no styles: then nothing says which numbers are days, and they are refused where one must be. */
    private static ReadableWorkbook withoutStyles(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        } catch (RuntimeException malformed) {
            throw new IOException(malformed);
        }
    }

    private static Stream<Row> opened(Sheet sheet) throws IOException {
        try {
            return sheet.openStream();
        } catch (RuntimeException malformed) {
            throw new IOException(malformed);
        }
    }

    private void read(ReadableWorkbook book) throws Unreadable {
        List<Sheet> sheets = book.getSheets()
                .filter(sheet -> !Notes.isNamed(sheet.getName()))
                .toList();
        if (sheets.isEmpty()) {
            throw new Unreadable(NO_SHEETS);
        }
        boolean named =
                sheets.stream().anyMatch(sheet -> Table.named(sheet.getName()).equals(Optional.of(Table.ENTERPRISES)));
        Sheet renamed = sheets.get(0);
        Set<Table> seen = new HashSet<>();
        for (Sheet sheet : sheets) {
            Optional<Table> table = Table.named(sheet.getName());
            // Whoever exports one sheet only calls it what they like.
            if (table.isEmpty() && !named && sheet.equals(renamed)) {
                table = Optional.of(Table.ENTERPRISES);
            }
            if (table.isEmpty()) {
                mistakes.add(
                        Mistake.Place.ofRow(sheet.getName(), 0),
                        UNKNOWN.with(Shown.of(sheet.getName()), tables(), Notes.SHEET));
            } else if (!seen.add(table.get())) {
                mistakes.add(
                        Mistake.Place.ofRow(sheet.getName(), 0),
                        TWICE.with(Shown.of(sheet.getName()), table.get().label()));
            } else {
                read(sheet, table.get());
            }
        }
    }

    private static Text tables() {
        return Text.join(
                Text.of("、", ", "), Stream.of(Table.values()).map(Table::label).toList());
    }

    private void read(Sheet sheet, Table table) throws Unreadable {
        rows.sheet(table, Shown.of(sheet.getName()));
        int last = 0;
        try (Stream<Row> stream = opened(sheet)) {
            Iterator<Row> each = stream.iterator();
            while (hasNext(each, sheet, last)) {
                Row row = each.next();
                last = row.getRowNum();
                if (row.getCellCount() > MOST_COLUMNS) {
                    throw new Unreadable(Mistake.Place.ofRow(sheet.getName(), last), WIDE.with(last, MOST_COLUMNS));
                }
                List<Cell> cells = new ArrayList<>(row.getCellCount());
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells.add(cell(row.getCell(i)));
                }
                rows.row(last, cells);
            }
        } catch (IOException malformed) {
            throw malformed(sheet, last);
        }
    }

    private static boolean hasNext(Iterator<Row> each, Sheet sheet, int last) throws Unreadable {
        try {
            return each.hasNext();
        } catch (RuntimeException malformed) {
            throw malformed(sheet, last);
        }
    }

    private static Unreadable malformed(Sheet sheet, int last) {
        return new Unreadable(
                Mistake.Place.ofRow(Shown.of(sheet.getName()), last), MALFORMED.with(Shown.of(sheet.getName()), last));
    }

    private static Cell cell(org.dhatim.fastexcel.reader.Cell cell) {
        if (cell == null) {
            return Cell.EMPTY;
        }
        if (cell.getFormula() != null || cell.getType() == CellType.FORMULA && cell.getValue() != null) {
            return new Cell.Formula();
        }
        if (cell.getValue() == null) {
            return cell.getType() == CellType.ERROR && cell.getRawValue() != null
                    ? new Cell.Broken(cell.getRawValue())
                    : Cell.EMPTY;
        }
        return switch (cell.getType()) {
            case NUMBER -> new Cell.Numeric((BigDecimal) cell.getValue(), day(cell));
            case BOOLEAN -> new Cell.Truth((Boolean) cell.getValue());
            case ERROR -> new Cell.Broken(cell.getText());
            default -> Cell.of(cell.getText());
        };
    }

    /** The day of a number that is formatted as one. */
    private static Optional<java.time.LocalDate> day(org.dhatim.fastexcel.reader.Cell cell) {
        String format = cell.getDataFormatString();
        if (!isOfDays(format, cell.getDataFormatId())) {
            return Optional.empty();
        }
        BigDecimal number = (BigDecimal) cell.getValue();
        if (number.signum() < 0 || number.compareTo(BigDecimal.valueOf(2_958_465)) > 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(cell.asDate().toLocalDate());
        } catch (DateTimeException | NumberFormatException noDay) {
            return Optional.empty();
        }
    }

    /** Whether a format shows years and days; 27 to 36 and 50 to 58 are those of Chinese spreadsheets. */
    private static boolean isOfDays(String format, Integer id) {
        if (format == null) {
            return id != null && (id >= 27 && id <= 36 || id >= 50 && id <= 58);
        }
        String letters = QUOTED.matcher(format).replaceAll("").toLowerCase(java.util.Locale.ROOT);
        return letters.contains("y") && (letters.contains("d") || letters.contains("m"));
    }
}
