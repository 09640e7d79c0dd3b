package littlegiant.upload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import littlegiant.wording.Text;

/** The mistakes of a file: as many as anyone would read, and how many more there are. */
final class TableErrors {
    private final int most;
    private final List<TableError> told = new ArrayList<>();
    private Optional<TableError> first = Optional.empty();
    private int count;

    TableErrors(int most) {
        this.most = most;
    }

    void add(TableError.CellPlace place, Text message) {
        count++;
        if (told.size() < most) {
            told.add(new TableError(place, message));
        }
    }

    /** Adds the one that everybody must see, because nothing after it was looked at. */
    void addFirst(TableError mistake) {
        count++;
        first = Optional.of(mistake);
    }

    /** In the order of the file. */
    List<TableError> told() {
        List<String> sheets =
                told.stream().map(mistake -> mistake.place().sheet()).distinct().toList();
        return Stream.concat(
                        first.stream(),
                        told.stream()
                                .sorted(Comparator.<TableError>comparingInt(mistake ->
                                                sheets.indexOf(mistake.place().sheet()))
                                        .thenComparing(
                                                mistake -> mistake.place().row())
                                        .thenComparing(
                                                mistake -> mistake.place().index())))
                .limit(most)
                .toList();
    }

    /** How many were found, told or not. */
    int count() {
        return count;
    }

    boolean isEmpty() {
        return count == 0;
    }
}
