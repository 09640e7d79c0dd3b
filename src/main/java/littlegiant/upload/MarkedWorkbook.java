package littlegiant.upload;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import littlegiant.document.XlsxSheet;
import littlegiant.job.JobLists;
import littlegiant.job.JobState;
import littlegiant.records.JobRecord;
import littlegiant.upload.CopiedRow.CopiedCell;
import littlegiant.wording.Language;
import org.jspecify.annotations.Nullable;

/**
 * Writes a file that was refused as a workbook in which the cells that are wrong are coloured and say why. Values, days and
 * per cent stand as they were; of a formula its result, of other formats nothing.
 */
@Singleton
public class MarkedWorkbook {
    private static final double WIDEST = 60;

    private final JobLists lists;

    MarkedWorkbook(JobLists lists) {
        this.lists = lists;
    }

    /** Whether the rows of an upload are kept: it was refused, could be read to its end, and was not too long. */
    public boolean isKept(JobRecord upload) throws IOException {
        return JobState.of(upload) == JobState.REFUSED
                && !lists.first(upload.id(), CopiedRows.LIST, CopiedRow.class, 1)
                        .isEmpty();
    }

    /**
     * Writes the workbook. Waits for the disk and for the reader.
     *
     * @param out is closed when all of it is written
     */
    public void write(JobRecord upload, OutputStream out, Language language) throws IOException {
        try (MarkedCopy copy = new MarkedCopy(marks(UploadReport.read(upload.document()), language), out, language)) {
            lists.read(upload.id(), CopiedRows.LIST, CopiedRow.class, row -> {
                copy.row(row);
                return true;
            });
        }
    }

    /** What is wrong, by sheet, row and column; what is said of a row at its first cell, of a sheet at its first one. */
    private static Map<String, TreeMap<Integer, TreeMap<Integer, List<String>>>> marks(
            UploadReport report, Language language) {
        Map<String, TreeMap<Integer, TreeMap<Integer, List<String>>>> marks = new HashMap<>();
        for (UploadReport.ReportedError error : report.errors()) {
            marks.computeIfAbsent(key(error.sheet()), one -> new TreeMap<>())
                    .computeIfAbsent(Math.max(1, error.row()), one -> new TreeMap<>())
                    .computeIfAbsent(place(error.cell()), one -> new ArrayList<>())
                    .add(error.message().in(language));
        }
        return marks;
    }

    private static String key(@Nullable String sheet) {
        return sheet == null ? "" : sheet;
    }

    /** The column of a cell like {@code F12}, from 0; the first where there is no cell. */
    private static int place(@Nullable String cell) {
        int column = 0;
        for (int i = 0; cell != null && i < cell.length() && Character.isLetter(cell.charAt(i)); i++) {
            column = column * 26 + cell.charAt(i) - 'A' + 1;
        }
        return Math.max(0, column - 1);
    }

    /** The workbook while it is written. */
    private static final class MarkedCopy implements AutoCloseable {
        private final Map<String, TreeMap<Integer, TreeMap<Integer, List<String>>>> marks;
        private final OutputStream out;
        private final Language language;
        private @Nullable XlsxSheet book;
        private String sheet = "";
        private TreeMap<Integer, TreeMap<Integer, List<String>>> left = new TreeMap<>();

        MarkedCopy(
                Map<String, TreeMap<Integer, TreeMap<Integer, List<String>>>> marks,
                OutputStream out,
                Language language) {
            this.marks = marks;
            this.out = out;
            this.language = language;
        }

        void row(CopiedRow row) throws IOException {
            XlsxSheet to = at(row);
            rows(left.headMap(row.number()), to);
            to.goTo(row.number() - 1);
            TreeMap<Integer, List<String>> wrong = left.getOrDefault(row.number(), new TreeMap<>());
            left.remove(row.number());
            int width = Math.max(row.cells().size(), wrong.isEmpty() ? 0 : wrong.lastKey() + 1);
            for (int i = 0; i < width; i++) {
                mark(wrong.getOrDefault(i, List.of()), to);
                cell(i < row.cells().size() ? row.cells().get(i) : null, to);
            }
            to.end();
        }

        private static void cell(@Nullable CopiedCell cell, XlsxSheet to) {
            if (cell == null) {
                to.text(null);
                return;
            }
            switch (cell.kind()) {
                case NOTHING -> to.text(null);
                case TEXT -> to.text(cell.text());
                case NUMBER -> to.number(new BigDecimal(cell.text()), cell.format());
                case DAY -> to.day(LocalDate.parse(cell.text()));
                case TRUTH -> to.truth(Boolean.parseBoolean(cell.text()));
            }
        }

        /** The sheet of a row, which is begun where it is another one. */
        private XlsxSheet at(CopiedRow row) throws IOException {
            String name = key(row.sheet());
            XlsxSheet open = book;
            if (open != null && name.equals(sheet)) {
                return open;
            }
            String shown = row.sheet() == null ? Table.ENTERPRISES.label().in(language) : row.sheet();
            if (open == null) {
                open = new XlsxSheet(out, shown);
            } else {
                rows(left, open);
                open.next(shown);
            }
            open.widths(row.cells().stream()
                    .map(cell -> Math.min(WIDEST, Math.max(12, 2.2 * cell.text().length())))
                    .toList());
            book = open;
            sheet = name;
            left = marks.getOrDefault(name, new TreeMap<>());
            return open;
        }

        /** Writes rows of which nothing was copied, and takes them off what is left. */
        private static void rows(SortedMap<Integer, TreeMap<Integer, List<String>>> marked, XlsxSheet to)
                throws IOException {
            for (Map.Entry<Integer, TreeMap<Integer, List<String>>> row : marked.entrySet()) {
                to.goTo(row.getKey() - 1);
                for (int i = 0; i <= row.getValue().lastKey(); i++) {
                    mark(row.getValue().getOrDefault(i, List.of()), to);
                    to.text(null);
                }
                to.end();
            }
            marked.clear();
        }

        private static void mark(List<String> why, XlsxSheet to) {
            if (!why.isEmpty()) {
                to.mark(String.join("\n", why));
            }
        }

        @Override
        public void close() throws IOException {
            if (book != null) {
                rows(left, book);
                book.close();
            }
        }
    }
}
