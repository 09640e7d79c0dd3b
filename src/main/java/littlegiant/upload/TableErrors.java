package littlegiant.upload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import littlegiant.wording.Text;

/** Collects the errors of a file up to a limit, and counts the others. */
final class TableErrors {
    private final int most;
    private final List<TableError> errors = new ArrayList<>();
    private Optional<TableError> first = Optional.empty();
    private int count;

    TableErrors(int most) {
        this.most = most;
    }

    void add(TableError.CellPlace place, Text message) {
        count++;
        if (errors.size() < most) {
            errors.add(new TableError(place, message));
        }
    }

    /** Adds an error at the beginning, because nothing after it was read. */
    void addFirst(TableError mistake) {
        count++;
        first = Optional.of(mistake);
    }

    /** The collected errors in the order of the file. */
    List<TableError> inFileOrder() {
        List<String> sheets = errors.stream()
                .map(mistake -> mistake.place().sheet())
                .distinct()
                .toList();
        return Stream.concat(
                        first.stream(),
                        errors.stream()
                                .sorted(Comparator.<TableError>comparingInt(mistake ->
                                                sheets.indexOf(mistake.place().sheet()))
                                        .thenComparing(
                                                mistake -> mistake.place().row())
                                        .thenComparing(
                                                mistake -> mistake.place().index())))
                .limit(most)
                .toList();
    }

    /** The number of all errors. */
    int count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }
}
