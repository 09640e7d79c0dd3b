package littlegiant.upload;

import java.util.ArrayList;
import java.util.List;

/** The cells of a workbook whose facts are results of formulas: the first of them, and their number. */
final class FormulaCells {
    private final int most;
    private final List<TableError.CellPlace> first = new ArrayList<>();
    private int count;

    FormulaCells(int most) {
        this.most = most;
    }

    void add(TableError.CellPlace place) {
        count++;
        if (first.size() < most) {
            first.add(place);
        }
    }

    /** The first of them, in the order of the file. */
    List<TableError.CellPlace> first() {
        return List.copyOf(first);
    }

    int count() {
        return count;
    }
}
