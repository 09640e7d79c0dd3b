package littlegiant.upload;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the rows of a workbook's sheet. */
final class SheetRows implements Closeable {
    /** An ISO 8601 date, or date and time. */
    private static final Pattern DATED =
            Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(T[0-9:.]{2,20}(Z|[-+]\\d{2}:\\d{2})?)?");

    private static final int LONGEST_NUMBER = 400;

    private final InputStream in;
    private final XMLStreamReader reader;
    private final List<String> shared;
    private final CellFormats formats;
    private final int mostColumns;
    private int number;

    /**
     * A row.
     *
     * @param number as spreadsheets count them, from 1
     * @param cells with empty ones; one more than the limit for a wider row
     */
    record SheetRow(int number, List<Cell> cells) {}

    SheetRows(WorkbookParts parts, String part, List<String> shared, CellFormats formats, int mostColumns)
            throws IOException {
        this.in = parts.stream(part);
        try {
            this.reader = WorkbookGuard.reader(in);
        } catch (XMLStreamException malformed) {
            in.close();
            throw new IOException(malformed);
        }
        this.shared = shared;
        this.formats = formats;
        this.mostColumns = mostColumns;
    }

    /**
     * The next row, empty after the last.
     *
     * @throws IOException if the sheet is malformed
     */
    Optional<SheetRow> next() throws IOException {
        try {
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT
                        && reader.getLocalName().equals("row")) {
                    String written = reader.getAttributeValue(null, "r");
                    number = written == null ? number + 1 : Integer.parseInt(written);
                    return Optional.of(new SheetRow(number, cells()));
                }
            }
            return Optional.empty();
        } catch (XMLStreamException | RuntimeException malformed) {
            throw new IOException(malformed);
        }
    }

    private List<Cell> cells() throws XMLStreamException {
        List<Cell> cells = new ArrayList<>();
        int place = -1;
        while (true) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT
                    && reader.getLocalName().equals("c")) {
                String written = reader.getAttributeValue(null, "r");
                place = written == null ? place + 1 : column(written);
                Cell cell = cell();
                int room = Math.min(place, mostColumns) + 1;
                while (cells.size() < room) {
                    cells.add(Cell.EMPTY);
                }
                cells.set(room - 1, cell);
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("row")) {
                return cells;
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new XMLStreamException("cut off");
            }
        }
    }

    /** The column index, from 0, of a reference like {@code C12}. */
    private static int column(String place) {
        int column = 0;
        for (int i = 0; i < place.length() && Character.isLetter(place.charAt(i)); i++) {
            column = column * 26 + place.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    private Cell cell() throws XMLStreamException {
        String type = reader.getAttributeValue(null, "t");
        String style = reader.getAttributeValue(null, "s");
        boolean formula = false;
        String value = null;
        String inline = null;
        while (true) {
            int event = reader.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (reader.getLocalName()) {
                    case "f" -> {
                        formula = true;
                        reader.getElementText();
                    }
                    case "v" -> value = reader.getElementText();
                    case "is" -> inline = SharedTexts.text(reader, "is");
                    default -> {}
                }
            } else if (event == XMLStreamConstants.END_ELEMENT
                    && reader.getLocalName().equals("c")) {
                break;
            } else if (event == XMLStreamConstants.END_DOCUMENT) {
                throw new XMLStreamException("cut off");
            }
        }
        String written = value == null ? inline : value;
        // A computed text may be empty; a computed number may not.
        boolean isText = "str".equals(type) || "inlineStr".equals(type);
        Optional<Cell> read = written == null || !isText && written.isBlank()
                ? Optional.empty()
                : Optional.of(read(type == null ? "n" : type, written, style));
        return formula ? new Cell.ComputedCell(read) : read.orElse(Cell.EMPTY);
    }

    private Cell read(String type, String written, String style) throws XMLStreamException {
        return switch (type) {
            case "s" -> Cell.of(shared.get(Integer.parseInt(written.strip())));
            case "str", "inlineStr" -> Cell.of(written);
            case "b" ->
                new Cell.Truth(written.strip().equals("1") || written.strip().equals("true"));
            case "e" -> new Cell.Broken(written.strip());
            case "d" -> dated(written.strip());
            case "n" -> number(written.strip(), style);
            default -> throw new XMLStreamException("no cell is of type " + type);
        };
    }

    private Cell number(String written, String style) throws XMLStreamException {
        if (written.length() > LONGEST_NUMBER) {
            throw new XMLStreamException("no number is that long");
        }
        BigDecimal read = new BigDecimal(written);
        return new Cell.Numeric(read, formats.day(read, style), formats.perCent(read, style));
    }

    private static Cell dated(String written) {
        var parts = DATED.matcher(written);
        if (parts.matches()) {
            try {
                LocalDate day = LocalDate.parse(parts.group(1));
                return new Cell.Numeric(CellFormats.number(day), Optional.of(day));
            } catch (DateTimeException noDay) {
                // Reported as the cell's content, by its column.
                return Cell.of(written);
            }
        }
        return Cell.of(written);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
