package littlegiant.document;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.DataValidationErrorStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/**
 * A table as an Office Open XML workbook (XLSX). Its cells have types, so that no text can become a formula or a number.
 * Rows leave memory as they are written, and texts stand in their cells: a workbook's table of shared texts would have to
 * be held until the end. A table longer than a worksheet may be goes on in the next, under the same titles.
 */
public final class XlsxSheet implements Sheet {
    /** The media type of a workbook. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** The most rows of a worksheet, and the most characters of a cell, of the applications that read it. */
    private static final int MOST_ROWS = 1_048_576;

    private static final int LONGEST_TEXT = 32_767;
    /** How long a list of words may be that stands in a rule for cells, and how far down the rule holds. */
    private static final int LONGEST_LIST = 250;

    private static final int LAST_OFFERED = 19_999;
    private static final String MARKED = "FFC7CE";
    private static final int ROWS_HELD = 500;
    private static final double COLUMN_WIDTH = 20;

    private final Workbook book;
    private String name;
    private Worksheet sheet;
    private int sheets;
    private List<String> titles = List.of();
    private int row;
    private int column;

    /**
     * A table that is written to the stream.
     *
     * @param name the worksheet's: at most 25 characters
     */
    public XlsxSheet(OutputStream out, String name) {
        this.book = new Workbook(out, "Little Giant", "1.0");
        this.name = name;
        nextWorksheet();
    }

    @Override
    public void titles(List<String> columns) throws IOException {
        titles = List.copyOf(columns);
        for (int i = 0; i < titles.size(); i++) {
            sheet.width(i, COLUMN_WIDTH);
        }
        sheet.freezePane(0, 1);
        writeTitles();
    }

    @Override
    public Sheet text(@Nullable String text) {
        if (text != null && !text.isEmpty()) {
            String fitting = text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…";
            sheet.inlineString(row, column, fitting);
        }
        column++;
        return this;
    }

    @Override
    public Sheet number(@Nullable BigDecimal number) {
        if (number != null) {
            sheet.value(row, column, number);
        }
        column++;
        return this;
    }

    @Override
    public Sheet day(@Nullable LocalDate day) {
        if (day != null) {
            sheet.value(row, column, day);
            sheet.style(row, column).format("yyyy-mm-dd").set();
        }
        column++;
        return this;
    }

    @Override
    public void end() throws IOException {
        row++;
        column = 0;
        if (row % ROWS_HELD == 0) {
            sheet.flush();
        }
        if (row == MOST_ROWS) {
            sheet.finish();
            nextWorksheet();
            titles(titles);
        }
    }

    /** A number in a format of its own; null for the usual one. */
    public XlsxSheet number(BigDecimal number, @Nullable String format) {
        sheet.value(row, column, number);
        if (format != null) {
            sheet.style(row, column).format(format).set();
        }
        column++;
        return this;
    }

    /** A truth value. */
    public XlsxSheet truth(boolean value) {
        sheet.value(row, column, value);
        column++;
        return this;
    }

    /** Colours the cell that is written next, which may stay empty, and says why beside it. */
    public XlsxSheet mark(String why) {
        sheet.style(row, column).fillColor(MARKED).set();
        sheet.comment(row, column, why);
        return this;
    }

    /** Goes on at a row below, from 0. */
    public void goTo(int below) {
        row = below;
        column = 0;
    }

    /** Sets how wide the columns are, in characters, and lets the first row stay in sight. */
    public void widths(List<Double> characters) {
        for (int i = 0; i < characters.size(); i++) {
            sheet.width(i, characters.get(i));
        }
        sheet.freezePane(0, 1);
    }

    /**
     * Offers a few words in the cells of a column, from a row on. Another word is asked about by the spreadsheet and not refused.
     *
     * @param place the column's, from 0
     * @param from the first row, from 0
     */
    public void offer(int place, int from, List<String> words) {
        String list = String.join(",", words);
        boolean fits = list.length() <= LONGEST_LIST
                && words.stream().noneMatch(word -> word.indexOf(',') >= 0 || word.indexOf('"') >= 0);
        if (fits && !words.isEmpty()) {
            sheet.range(from, place, LAST_OFFERED, place)
                    .validateWithListByFormula('"' + list + '"')
                    .allowBlank(true)
                    .showDropdown(true)
                    .errorStyle(DataValidationErrorStyle.WARNING)
                    .showErrorMessage(true);
        }
    }

    /** Ends the table and begins another, on a worksheet of its own. */
    public void next(String other) throws IOException {
        sheet.finish();
        name = other;
        sheets = 0;
        titles = List.of();
        nextWorksheet();
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.finish();
    }

    private void writeTitles() throws IOException {
        for (String title : titles) {
            text(title);
        }
        sheet.range(row, 0, row, Math.max(0, titles.size() - 1)).style().bold().set();
        end();
    }

    private void nextWorksheet() {
        sheets++;
        sheet = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        row = 0;
        column = 0;
    }
}
