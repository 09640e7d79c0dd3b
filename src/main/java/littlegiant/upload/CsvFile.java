package littlegiant.upload;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import littlegiant.document.CsvSheet;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Reads a CSV table (RFC 4180) in UTF-8, or in GB18030, which Chinese spreadsheets write. */
final class CsvFile {
    private static final int LONGEST_RECORD = 1 << 20;
    private static final Charset GB18030 = Charset.forName("GB18030");
    /**
     * A row appended to the file. With an unclosed quote the library reads the rest of the file as one cell, and this
     * row is then missing.
     */
    private static final String END = "#end-of-file";

    private static final byte[] END_OF_FILE = ("\n" + END).getBytes(StandardCharsets.US_ASCII);
    private static final Text UTF_16 = Text.of(
            "文件是 UTF-16 编码;请另存为 UTF-8 编码的 CSV(逗号分隔)", "the file is in UTF-16: save it as CSV in UTF-8, with commas");
    private static final Text ENCODING = Text.of(
            "文件既不是 UTF-8 也不是 GB18030 编码的文本;请另存为 UTF-8 编码的 CSV(逗号分隔)",
            "the file is text in neither UTF-8 nor GB18030: save it as CSV in UTF-8, with commas");
    private static final Template MALFORMED = Template.of(
            "第 {0} 行不合 CSV 格式:引号没有成对,或一行超过 {1} 个字符",
            "row {0} is no CSV: a quote is not closed, or it has more than {1} characters");

    private CsvFile() {}

    /**
     * Reads a file.
     *
     * @throws UnreadableTable if it cannot be read further
     */
    static void read(Path file, RowHandler rows) throws UnreadableTable, IOException {
        Charset charset = charset(file);
        rows.sheet(Table.ENTERPRISES, null);
        int row = 0;
        boolean ended = false;
        CsvRecord last = null;
        try (Reader text = new InputStreamReader(
                        new SequenceInputStream(Files.newInputStream(file), new ByteArrayInputStream(END_OF_FILE)),
                        charset);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .skipEmptyLines(false)
                        .allowExtraFields(true)
                        .allowMissingFields(true)
                        .detectBomHeader(false)
                        .maxBufferSize(LONGEST_RECORD)
                        .ofCsvRecord(text);
                CloseableIterator<CsvRecord> records = csv.iterator()) {
            while (records.hasNext()) {
                CsvRecord record = records.next();
                ended = isOnly(record, END);
                // The line end of the last row does not begin an empty row.
                if (last != null && !(ended && isOnly(last, ""))) {
                    row++;
                    rows.row(row, cells(last, row));
                }
                last = record;
            }
        } catch (CsvParseException | UncheckedIOException malformed) {
            throw new UnreadableTable(
                    TableError.CellPlace.ofRow(null, row + 1), MALFORMED.with(row + 1, LONGEST_RECORD));
        }
        if (!ended) {
            throw new UnreadableTable(
                    TableError.CellPlace.ofRow(null, row + 1), MALFORMED.with(row + 1, LONGEST_RECORD));
        }
    }

    private static boolean isOnly(CsvRecord record, String text) {
        return record.getFieldCount() == 1 && record.getField(0).equals(text);
    }

    private static List<Cell> cells(CsvRecord record, int row) {
        return record.getFields().stream()
                .map(field -> row == 1 && field.startsWith("\uFEFF") ? field.substring(1) : field)
                .map(CsvSheet::plain)
                .map(Cell::of)
                .toList();
    }

    private static Charset charset(Path file) throws UnreadableTable, IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] head = in.readNBytes(4);
            boolean marked = head.length > 1
                    && (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF
                            || head[0] == (byte) 0xFF && head[1] == (byte) 0xFE);
            if (marked || head.length > 1 && (head[0] == 0 || head[1] == 0)) {
                throw new UnreadableTable(UTF_16);
            }
        }
        for (Charset charset : List.of(StandardCharsets.UTF_8, GB18030)) {
            if (isWritten(file, charset)) {
                return charset;
            }
        }
        throw new UnreadableTable(ENCODING);
    }

    private static boolean isWritten(Path file, Charset charset) throws IOException {
        try (Reader reader = new InputStreamReader(
                Files.newInputStream(file),
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT))) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (CharacterCodingException otherwise) {
            return false;
        }
    }
}
