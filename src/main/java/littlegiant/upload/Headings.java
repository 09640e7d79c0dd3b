package littlegiant.upload;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import littlegiant.wording.Language;
import littlegiant.wording.Nearest;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** The headings of a sheet, in the sheet's order. */
final class Headings {
    private static final Template UNKNOWN =
            Template.of("模板没有“{0}”这一列;请改用模板的列标题", "the template has no column \"{0}\": use its headings");
    private static final Template NEAR =
            Template.of("模板没有“{0}”这一列;是否应为“{1}”?", "the template has no column \"{0}\": is \"{1}\" meant?");
    private static final Template TWICE =
            Template.of("列“{0}”已在 {1} 出现,只能有一列", "column \"{0}\" stands at {1} already: give it once");
    private static final Template ABSENT = Template.of("缺少“{0}”列", "the column \"{0}\" is missing");
    private static final Template UNHEADED =
            Template.of("“{0}”所在的列没有标题", "the column in which \"{0}\" stands has no heading");

    private final @Nullable String sheet;
    private final int row;
    private final List<Column> columns;
    private final Map<Integer, Column> byIndex = new HashMap<>();
    private final Map<Column, Integer> places = new HashMap<>();
    private final List<String> written = new ArrayList<>();

    private Headings(@Nullable String sheet, int row, List<Column> columns) {
        this.columns = columns;
        this.sheet = sheet;
        this.row = row;
    }

    /** Reads the heading row of a table and reports its errors. */
    static Headings read(
            Table table, Columns columns, @Nullable String sheet, int row, List<Cell> cells, TableErrors mistakes) {
        Headings headings = new Headings(sheet, row, columns.of(table));
        for (int i = 0; i < cells.size(); i++) {
            headings.read(i, cells.get(i), mistakes);
        }
        headings.require(table.column(Table.CODE), mistakes);
        if (table == Table.ENTERPRISES && headings.places.keySet().stream().anyMatch(Column::ofRow)) {
            headings.require(table.column(Table.YEAR), mistakes);
        }
        return headings;
    }

    private void read(int index, Cell cell, TableErrors mistakes) {
        String heading = PrintableText.of(cell);
        written.add(heading);
        if (cell.isEmpty()) {
            return;
        }
        String plain = Column.plain(heading);
        Optional<Column> column =
                columns.stream().filter(one -> one.isNamed(plain)).findFirst();
        if (column.isEmpty()) {
            mistakes.add(at(index), unknown(heading));
            return;
        }
        Integer before = places.putIfAbsent(column.get(), index);
        if (before != null) {
            mistakes.add(
                    at(index), TWICE.with(heading, String.valueOf(at(before).cell())));
        } else {
            byIndex.put(index, column.get());
        }
    }

    private Text unknown(String heading) {
        for (Language language : Language.values()) {
            Optional<String> near = Nearest.of(
                    heading,
                    columns.stream()
                            .map(column -> column.heading().in(language))
                            .toList());
            if (near.isPresent()) {
                return NEAR.with(heading, near.get());
            }
        }
        return UNKNOWN.with(heading);
    }

    private void require(Column column, TableErrors mistakes) {
        if (!places.containsKey(column)) {
            mistakes.add(TableError.CellPlace.ofRow(sheet, row), ABSENT.with(column.heading()));
        }
    }

    private TableError.CellPlace at(int index) {
        return new TableError.CellPlace(sheet, row, written.get(index), index);
    }

    /** The number of columns of the sheet, at most. */
    int width() {
        return written.size();
    }

    /** The column at an index; empty for an unknown heading. */
    Optional<Column> column(int index) {
        return Optional.ofNullable(byIndex.get(index));
    }

    boolean has(Column column) {
        return places.containsKey(column);
    }

    /** The place of a cell in a column; of the row if the sheet does not have the column. */
    TableError.CellPlace place(Column column, int cellRow) {
        Integer index = places.get(column);
        return index == null
                ? TableError.CellPlace.ofRow(sheet, cellRow)
                : new TableError.CellPlace(sheet, cellRow, written.get(index), index);
    }

    /** Reports cells without a heading, once per column. */
    void refuseUnheaded(int cellRow, List<Cell> cells, TableErrors mistakes) {
        for (int i = 0; i < cells.size(); i++) {
            boolean unheaded = i >= written.size() || written.get(i).isEmpty();
            if (unheaded && !cells.get(i).isEmpty()) {
                mistakes.add(
                        new TableError.CellPlace(sheet, cellRow, null, i),
                        UNHEADED.with(PrintableText.of(cells.get(i))));
                while (written.size() <= i) {
                    written.add("");
                }
                written.set(i, " ");
            }
        }
    }

    /** The headings of the template that the sheet does not have. */
    List<Column> missingColumns() {
        return columns.stream().filter(column -> !has(column)).toList();
    }
}
