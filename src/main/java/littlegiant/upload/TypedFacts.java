package littlegiant.upload;

import java.util.List;
import java.util.Optional;
import littlegiant.facts.Declarations;

/**
 * Reads facts typed into a form by the rules of table cells: {@code 8000万} is money, {@code 是} is true, {@code 12.5%}
 * is a ratio. Limits and invariants are checked when the facts are submitted.
 */
public final class TypedFacts {
    private final Columns columns;

    private TypedFacts(Columns columns) {
        this.columns = columns;
    }

    /** Reads predefined and declared facts. */
    public static TypedFacts of(Declarations declared) {
        return new TypedFacts(Columns.of(declared));
    }

    /**
     * Reads a fact of the enterprise.
     *
     * @param path its JSON pointer into the enterprise
     * @return empty if nothing was typed
     */
    public Optional<CellReading> ofEnterprise(String path, String typed) {
        return read(Table.ENTERPRISES, path, false, typed);
    }

    /** Reads a fact of a fiscal year, by its JSON pointer into the year. */
    public Optional<CellReading> ofYear(String path, String typed) {
        return read(Table.ENTERPRISES, path, true, typed);
    }

    /** Reads a fact of an intellectual property right, by its JSON pointer into the right. */
    public Optional<CellReading> ofRight(String path, String typed) {
        return read(Table.RIGHTS, path, true, typed);
    }

    /** Reads a fact of a violation record, by its JSON pointer into the record. */
    public Optional<CellReading> ofViolation(String path, String typed) {
        return read(Table.VIOLATIONS, path, true, typed);
    }

    private Optional<CellReading> read(Table table, String path, boolean ofRow, String typed) {
        Cell cell = Cell.of(typed);
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        return columns.first(
                        table,
                        column -> column.ofRow() == ofRow && column.path().equals(path))
                .map(column -> column.kind().read(cell));
    }

    /** The paths of all facts of the enterprise and its years, in the order of the template. */
    public List<String> paths() {
        return columns.of(Table.ENTERPRISES).stream().map(Column::path).toList();
    }
}
