package littlegiant.upload;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import littlegiant.job.Spool;
import org.jspecify.annotations.Nullable;

/** Copies the rows of a file, those of sheets too that an upload does not read. */
final class CopiedRows implements RowHandler {
    /** The name of the list of rows of an upload that was refused. */
    static final String LIST = "rows";

    /** A file with more rows is not copied: whoever sent it has it. */
    static final int MOST = 50_000;

    private static final int MOST_COLUMNS = 500;

    private final Spool<CopiedRow> copied;

    private CopiedRows(Spool<CopiedRow> copied) {
        this.copied = copied;
    }

    /**
     * Copies the rows of a file that was read to its end before.
     *
     * @param copied is completed
     */
    static void copy(Path file, Format format, Spool<CopiedRow> copied) throws IOException, UnreadableTable {
        CopiedRows rows = new CopiedRows(copied);
        switch (format) {
            case CSV -> CsvFile.read(file, rows);
            case XLSX -> rows.workbook(file);
        }
        copied.complete();
    }

    private void workbook(Path file) throws IOException {
        try (WorkbookParts parts = WorkbookParts.open(file)) {
            WorkbookParts.Contents contents = parts.contents();
            CellFormats formats = CellFormats.of(parts, contents.from1904());
            List<String> shared = SharedTexts.of(parts);
            for (WorkbookParts.Listed sheet : contents.sheets()) {
                try (SheetRows rows = new SheetRows(parts, sheet.part(), shared, formats, MOST_COLUMNS)) {
                    for (Optional<SheetRows.SheetRow> row = rows.next(); row.isPresent(); row = rows.next()) {
                        add(
                                PrintableText.of(sheet.name()),
                                row.get().number(),
                                row.get().cells());
                    }
                }
            }
        }
    }

    @Override
    public void sheet(Table table, @Nullable String name) {
        // A file of one table has no names of sheets.
    }

    @Override
    public void row(int number, List<Cell> cells) throws UnreadableTable {
        try {
            add(null, number, cells);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void add(@Nullable String sheet, int number, List<Cell> cells) throws IOException {
        if (copied.size() < MOST) {
            copied.add(CopiedRow.of(sheet, number, cells));
        }
    }
}
