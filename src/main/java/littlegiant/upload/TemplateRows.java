package littlegiant.upload;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import littlegiant.document.CsvSheet;
import littlegiant.facts.Declarations;
import littlegiant.facts.Fault;
import littlegiant.submission.Submitted;

/**
 * Assembles rows in the template's columns, which come from elsewhere than an uploaded file, into the request of one
 * enterprise, as an upload does.
 */
public final class TemplateRows {
    private static final int MOST_ROWS = 1_000;
    private static final int MOST_ERRORS = 20;
    private static final int HEADING_ROW = 1;

    private TemplateRows() {}

    /** The index, from 0, of the column of credit codes among headings; empty if they are none of the template's. */
    public static Optional<Integer> codeColumn(List<String> headings) {
        return index(headings, Table.ENTERPRISES.column(Table.CODE)::isNamed);
    }

    /** The index, from 0, of the column of fiscal years among headings; empty if there is none. */
    public static Optional<Integer> yearColumn(List<String> headings) {
        return index(headings, Table.ENTERPRISES.column(Table.YEAR)::isNamed);
    }

    /** The credit code in a cell, as the rows of one enterprise agree on it; empty for a blank cell. */
    public static Optional<String> code(String cell) {
        Cell written = Cell.of(CsvSheet.plain(cell));
        if (written.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                Table.ENTERPRISES.column(Table.CODE).kind().read(written) instanceof CellReading.FactCell read
                        ? read.fact().asText()
                        : cell.strip());
    }

    private static Optional<Integer> index(List<String> headings, Predicate<String> named) {
        for (int i = 0; i < headings.size(); i++) {
            if (named.test(Column.plain(headings.get(i)))) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /**
     * Assembles the rows of one enterprise.
     *
     * @param headings in either language, or properties of facts
     * @param rows the cells of each row as text, in the order of the headings; at most {@value #MOST_ROWS} rows
     * @param declared the facts that have columns in addition to the predefined ones
     * @return the request, JSON in UTF-8, whose facts are yet to be read; or the faults of the cells, with their heading
     *     in the place of a pointer
     */
    public static Submitted<byte[]> request(List<String> headings, List<List<String>> rows, Declarations declared) {
        TableErrors errors = new TableErrors(MOST_ERRORS);
        TableAssembler assembler = new TableAssembler(
                new TableLimits(1, MOST_ROWS, MOST_ERRORS), Columns.of(declared), errors, count -> {});
        try {
            assembler.row(HEADING_ROW, headings.stream().map(Cell::of).toList());
            for (int i = 0; i < rows.size(); i++) {
                assembler.row(
                        HEADING_ROW + 1 + i,
                        rows.get(i).stream().map(CsvSheet::plain).map(Cell::of).toList());
            }
            assembler.complete();
        } catch (UnreadableTable unreadable) {
            errors.addFirst(unreadable.mistake());
        }
        if (!errors.isEmpty()) {
            List<Fault> faults = new ArrayList<>();
            errors.inFileOrder().forEach(error -> faults.add(fault(error)));
            return new Submitted<>(null, faults);
        }
        return new Submitted<>(assembler.enterprises().iterator().next().request(Map.of()), List.of());
    }

    private static Fault fault(TableError error) {
        String heading = error.place().column();
        return new Fault(heading == null ? "" : heading, error.message());
    }
}
