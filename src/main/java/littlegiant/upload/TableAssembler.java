package littlegiant.upload;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import littlegiant.facts.Fault;
import littlegiant.wording.Template;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Assembles the rows of a file into enterprises, and reports every cell with a value that its column does not accept.
 */
final class TableAssembler implements RowHandler {
    private static final Text EMPTY = Text.of(
            "文件中没有企业数据;请下载模板,按列标题逐行填写", "there is no enterprise in the file: fill in the template, below its headings");
    private static final Text NO_CODE = Text.of("每行都须填写统一社会信用代码", "each row needs a unified social credit code");
    private static final Text NO_YEAR = Text.of("填写了年度数据的行须有会计年度", "a row with figures needs its fiscal year");
    private static final Template YEAR_TWICE = Template.of(
            "企业 {0} 的会计年度 {1} 已在第 {2} 行给出,每家企业每年只能有一行",
            "fiscal year {1} of {0} is given in row {2} already: one row for each enterprise and year");
    private static final Template DISAGREES = Template.of(
            "同一企业的“{0}”前后不一致:第 {2} 行为“{3}”,此处为“{1}”",
            "\"{0}\" of one enterprise differs: \"{3}\" in row {2}, \"{1}\" here");
    private static final Template NO_ENTERPRISE =
            Template.of("“{1}”中没有统一社会信用代码为“{0}”的企业", "no enterprise with the code \"{0}\" stands in \"{1}\"");
    private static final Template NOT_NONE = Template.of(
            "此处填“无”,而“{0}”表第 {1} 行列有该企业的记录;请核对",
            "\"none\" is said here, but row {1} of \"{0}\" has a record of the enterprise");
    private static final Template MOST_ENTERPRISES = Template.of(
            "文件超过 {0} 家企业;请分成几个文件,或用批量接口(/api/v1/assessments/batch)逐行提交",
            "the file has more than {0} enterprises: split it, or send lines to /api/v1/assessments/batch");
    private static final Template MOST_ROWS =
            Template.of("文件超过 {0} 行;请分成几个文件", "the file has more than {0} rows: split it");

    private final TableLimits limits;
    private final Columns columns;
    private final TableErrors mistakes;
    private final Progress progress;
    private final FormulaCells formulas;
    private final Map<String, EnterpriseRows> firms = new LinkedHashMap<>();
    private final Map<Table, Headings> headings = new EnumMap<>(Table.class);
    /** Records whose enterprise has not been read yet, since sheets may come in any order. */
    private final Map<String, EnterpriseRows> unplaced = new LinkedHashMap<>();

    private Table table = Table.ENTERPRISES;
    private @Nullable String sheet;
    private int rows;

    /** Notified of rows; may throw to stop. */
    @FunctionalInterface
    interface Progress {
        void row(int rows) throws UnreadableTable;
    }

    TableAssembler(TableLimits limits, Columns columns, TableErrors mistakes, Progress progress) {
        this.columns = columns;
        this.limits = limits;
        this.mistakes = mistakes;
        this.progress = progress;
        this.formulas = new FormulaCells(limits.mostErrors());
    }

    @Override
    public void sheet(Table begun, @Nullable String name) {
        table = begun;
        sheet = name;
    }

    @Override
    public void row(int number, List<Cell> cells) throws UnreadableTable {
        rows++;
        if (rows > limits.mostRows()) {
            throw new UnreadableTable(TableError.CellPlace.ofRow(sheet, number), MOST_ROWS.with(limits.mostRows()));
        }
        progress.row(rows);
        List<Cell> shown = cells.stream().map(Cell::displayed).toList();
        if (shown.stream().allMatch(Cell::isEmpty) || isNote(shown)) {
            return;
        }
        Headings above = headings.get(table);
        if (above == null) {
            headings.put(table, Headings.read(table, columns, sheet, number, shown, mistakes));
        } else {
            above.refuseUnheaded(number, shown, mistakes);
            formulas(above, number, cells);
            facts(above, number, shown);
        }
    }

    private static boolean isNote(List<Cell> cells) {
        return cells.get(0) instanceof Cell.TextCell written && written.text().startsWith("#");
    }

    /** Records the cells whose facts are results of formulas. */
    private void formulas(Headings above, int row, List<Cell> cells) {
        for (int i = 0; i < Math.min(cells.size(), above.width()); i++) {
            Cell cell = cells.get(i);
            Optional<Column> column = above.column(i);
            if (column.isPresent()
                    && cell.displayed() != cell
                    && !cell.displayed().isEmpty()) {
                formulas.add(above.place(column.get(), row));
            }
        }
    }

    private void facts(Headings above, int row, List<Cell> cells) throws UnreadableTable {
        Map<Column, JsonNode> ofEnterprise = new LinkedHashMap<>();
        Map<Column, JsonNode> ofRow = new TreeMap<>(java.util.Comparator.comparingInt(columns.of(table)::indexOf));
        boolean misread = false;
        for (int i = 0; i < Math.min(cells.size(), above.width()); i++) {
            Column column = above.column(i).orElse(null);
            if (column == null || cells.get(i).isEmpty()) {
                continue;
            }
            CellReading reading = column.kind().read(cells.get(i));
            if (reading instanceof CellReading.FactCell read) {
                (column.ofRow() ? ofRow : ofEnterprise).put(column, read.fact());
            } else {
                misread |= column.path().equals(Table.CODE) || column.path().equals(Table.YEAR);
                mistakes.add(above.place(column, row), ((CellReading.Wrong) reading).why());
            }
        }
        Column codes = table.column(Table.CODE);
        JsonNode code = ofEnterprise.get(codes);
        if (code != null) {
            facts(above, row, firm(code.asText(), row), ofEnterprise, ofRow, misread);
        } else if (above.has(codes) && !misread) {
            mistakes.add(above.place(codes, row), NO_CODE);
        }
    }

    private void facts(
            Headings above,
            int row,
            EnterpriseRows firm,
            Map<Column, JsonNode> ofEnterprise,
            Map<Column, JsonNode> ofRow,
            boolean misread) {
        ofEnterprise.forEach((column, fact) -> {
            int other = firm.give(column, fact, row);
            if (other != 0) {
                mistakes.add(
                        above.place(column, row),
                        DISAGREES.with(
                                column.heading(),
                                PrintableText.of(fact.isTextual() ? fact.asText() : fact.toString()),
                                other,
                                PrintableText.of(
                                        firm.fact(column).isTextual()
                                                ? firm.fact(column).asText()
                                                : firm.fact(column).toString())));
            }
        });
        if (table != Table.ENTERPRISES) {
            firm.add(table, ofRow, row);
        } else if (!ofRow.isEmpty() && !misread) {
            year(above, row, firm, ofRow);
        }
    }

    private void year(Headings above, int row, EnterpriseRows firm, Map<Column, JsonNode> ofRow) {
        Column years = table.column(Table.YEAR);
        JsonNode year = ofRow.get(years);
        if (year == null) {
            if (above.has(years)) {
                mistakes.add(above.place(years, row), NO_YEAR);
            }
            return;
        }
        int other = firm.takeYear(year.intValue(), row);
        if (other != 0) {
            mistakes.add(
                    above.place(years, row),
                    YEAR_TWICE.with(
                            PrintableText.of(firm.fact(table.column(Table.CODE)).asText()), year.intValue(), other));
        } else {
            firm.add(table, ofRow, row);
        }
    }

    private EnterpriseRows firm(String code, int row) throws UnreadableTable {
        if (table != Table.ENTERPRISES) {
            EnterpriseRows known = firms.get(code);
            return known != null ? known : unplaced.computeIfAbsent(code, one -> new EnterpriseRows(row));
        }
        EnterpriseRows known = firms.get(code);
        if (known == null) {
            if (firms.size() == limits.mostEnterprises()) {
                throw new UnreadableTable(
                        TableError.CellPlace.ofRow(sheet, row), MOST_ENTERPRISES.with(limits.mostEnterprises()));
            }
            known = new EnterpriseRows(row);
            firms.put(code, known);
        }
        return known;
    }

    /** Assembles the enterprises. Call once, after the last row. */
    void complete() {
        if (firms.isEmpty() && mistakes.isEmpty()) {
            mistakes.add(TableError.CellPlace.ofFile(), EMPTY);
        }
        unplaced.forEach((code, firm) -> {
            EnterpriseRows known = firms.get(code);
            if (known == null) {
                for (Table records : List.of(Table.RIGHTS, Table.VIOLATIONS)) {
                    if (firm.hasRecords(records)) {
                        mistakes.add(
                                place(records, records.column(Table.CODE), firm.rowOf(records, 0)),
                                NO_ENTERPRISE.with(PrintableText.of(code), Table.ENTERPRISES.label()));
                    }
                }
            } else {
                known.join(firm);
            }
        });
        for (EnterpriseRows firm : firms.values()) {
            for (Table records : List.of(Table.RIGHTS, Table.VIOLATIONS)) {
                Column none = Table.ENTERPRISES.column(records.list());
                if (firm.has(none) && firm.hasRecords(records)) {
                    mistakes.add(
                            place(Table.ENTERPRISES, none, firm.rowOf(none)),
                            NOT_NONE.with(records.label(), firm.rowOf(records, 0)));
                }
            }
        }
    }

    /** The enterprises, in the order of the file. */
    Iterable<EnterpriseRows> enterprises() {
        return firms.values();
    }

    int size() {
        return firms.size();
    }

    /** The number of rows read. */
    int rows() {
        return rows;
    }

    /** The cells whose facts are results of formulas. */
    FormulaCells formulas() {
        return formulas;
    }

    /** The headings of the template that the file does not have. */
    List<Column> absent() {
        Headings above = headings.get(Table.ENTERPRISES);
        return above == null ? List.of() : above.missingColumns();
    }

    /** Reports the faults of an enterprise's request at their places in the file, in the words of its headings. */
    void refuse(EnterpriseRows firm, List<Fault> faults) {
        for (Fault fault : faults) {
            mistakes.add(place(firm, fault.pointer().replaceFirst("^/enterprise", "")), fault.formMessage());
        }
    }

    private TableError.CellPlace place(EnterpriseRows firm, String pointer) {
        for (Table one : Table.values()) {
            String[] parts = pointer.split("/", 4);
            if (pointer.startsWith(one.list() + "/") && parts.length > 2 && parts[2].matches("\\d{1,6}")) {
                int row = firm.rowOf(one, Integer.parseInt(parts[2]));
                String path = parts.length > 3 ? "/" + parts[3] : Table.CODE;
                return place(
                        one,
                        columns.first(one, column -> column.path().equals(path)).orElse(one.column(Table.CODE)),
                        row);
            }
        }
        Column column = columns.first(
                        Table.ENTERPRISES,
                        one -> !(one.ofRow() && one.path().startsWith("/more/"))
                                && (pointer.equals(one.path()) || pointer.startsWith(one.path() + "/")))
                .orElse(Table.ENTERPRISES.column(Table.CODE));
        return place(Table.ENTERPRISES, column, firm.rowOf(column));
    }

    private TableError.CellPlace place(Table one, Column column, int row) {
        Headings above = headings.get(one);
        return above == null ? TableError.CellPlace.ofRow(null, row) : above.place(column, row);
    }
}
