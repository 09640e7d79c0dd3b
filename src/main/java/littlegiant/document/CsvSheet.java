package littlegiant.document;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV after RFC 4180, in UTF-8 with a byte order mark, by which spreadsheets know the encoding.
 *
 * <p>CSV has no types, and a spreadsheet guesses: it runs {@code =…} as a formula and rounds a credit code of digits to
 * {@code 9.14E+17}. An apostrophe before such a text makes it a text; a number that we write as a number has none.
 */
public final class CsvSheet implements Sheet {
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    /** What begins a formula, also in full width, which spreadsheets set to an East Asian language take for the same. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    /** Read as a number, it would lose leading zeros or the digits past the fifteenth, or become a power of ten. */
    private static final Pattern SPOILT_AS_A_NUMBER = Pattern.compile("0\\d+|\\d{12,}|\\d+[eE]\\d+");

    private final Writer out;
    private boolean begun;

    /**
     * A table that is written to the stream.
     *
     * @throws IOException where the reader has left
     */
    public CsvSheet(OutputStream out) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 16 * 1024);
        this.out.write(BYTE_ORDER_MARK);
    }

    @Override
    public Sheet text(@Nullable String text) throws IOException {
        return cell(text == null ? "" : harmless(text));
    }

    @Override
    public Sheet number(@Nullable BigDecimal number) throws IOException {
        return cell(number == null ? "" : number.toPlainString());
    }

    @Override
    public Sheet day(@Nullable LocalDate day) throws IOException {
        return cell(day == null ? "" : day.toString());
    }

    @Override
    public void end() throws IOException {
        out.write("\r\n");
        begun = false;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    /** The text as a spreadsheet will leave it alone. */
    static String harmless(String text) {
        if (text.isEmpty()) {
            return text;
        }
        boolean formula = BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0
                || BEGINS_A_FORMULA.indexOf(text.stripLeading().concat(" ").charAt(0)) >= 0;
        return formula || SPOILT_AS_A_NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** The text that a cell was written for: without the apostrophe that {@link #harmless} puts before some. */
    public static String plain(String cell) {
        boolean kept = cell.length() > 1
                && cell.charAt(0) == '\''
                && harmless(cell.substring(1)).equals(cell);
        return kept ? cell.substring(1) : cell;
    }

    private Sheet cell(String text) throws IOException {
        if (begun) {
            out.write(',');
        }
        begun = true;
        if (text.indexOf('"') < 0 && text.indexOf(',') < 0 && text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
            out.write(text);
        } else {
            out.write('"');
            out.write(text.replace("\"", "\"\""));
            out.write('"');
        }
        return this;
    }
}
