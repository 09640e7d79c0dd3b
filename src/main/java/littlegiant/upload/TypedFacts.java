package littlegiant.upload;

import java.util.List;
import java.util.Optional;
import littlegiant.facts.Declarations;

/**
 * Reads facts as a person types them into a form, by the same rules by which the cells of a table are read: {@code 8000万}
 * is money, {@code 是} is true, {@code 12.5%} is a ratio. Bounds and what facts must hold together are for the submission.
 */
public final class TypedFacts {
    private final Columns columns;

    private TypedFacts(Columns columns) {
        this.columns = columns;
    }

    /** Reads the facts that can always be submitted, and those that policies declare. */
    public static TypedFacts of(Declarations declared) {
        return new TypedFacts(Columns.of(declared));
    }

    /**
     * Reads a fact of the enterprise.
     *
     * @param path its JSON pointer into the enterprise
     * @return empty where nothing was typed
     */
    public Optional<CellReading> ofEnterprise(String path, String typed) {
        return read(Table.ENTERPRISES, path, false, typed);
    }

    /** Reads a fact of a fiscal year; the path is a JSON pointer into the year. */
    public Optional<CellReading> ofYear(String path, String typed) {
        return read(Table.ENTERPRISES, path, true, typed);
    }

    /** Reads a fact of an intellectual property right; the path is a JSON pointer into it. */
    public Optional<CellReading> ofRight(String path, String typed) {
        return read(Table.RIGHTS, path, true, typed);
    }

    /** Reads a fact of a record of a violation; the path is a JSON pointer into it. */
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

    /** The paths of everything that can be typed of the enterprise and its years, in the order of the template. */
    public List<String> paths() {
        return columns.of(Table.ENTERPRISES).stream().map(Column::path).toList();
    }
}
