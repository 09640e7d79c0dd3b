package littlegiant.population;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import littlegiant.facts.Declarations;
import littlegiant.facts.Fault;
import littlegiant.submission.Submitted;
import littlegiant.upload.TemplateRows;
import littlegiant.wording.Text;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Assembles the rows of one enterprise, in the template's columns, into a row of {@link InputRows#SCHEMA}. */
final class GroupedRows implements MapGroupsFunction<String, Row, Row> {
    private static final long serialVersionUID = 1;

    /** One more than an enterprise may have is refused by the reader of tables. */
    private static final int MOST_ROWS = 1_001;

    private static final Text MALFORMED = Text.of(
            "这一行的单元格数与标题行不同,或引号没有成对",
            "the row has another number of cells than the headings, or a quote is not closed");

    private final ArrayList<String> headings;
    private final int code;
    private final Broadcast<ReleaseFile> release;

    /**
     * Assembles rows.
     *
     * @param headings of the columns; one more column follows, the text of a malformed row
     * @param code the index of the column of credit codes
     * @param release the release whose declared facts have columns
     */
    GroupedRows(List<String> headings, int code, Broadcast<ReleaseFile> release) {
        this.headings = new ArrayList<>(headings);
        this.code = code;
        this.release = release;
    }

    /** The credit code of a row, by which rows are brought together. */
    MapFunction<Row, String> key() {
        int column = code;
        return row -> TemplateRows.code(row.getString(column)).orElse("");
    }

    /** Assembles a row by itself. */
    MapFunction<Row, Row> alone() {
        return row -> call("", Collections.singleton(row).iterator());
    }

    @Override
    public Row call(String key, Iterator<Row> rows) {
        List<Row> taken = new ArrayList<>();
        while (rows.hasNext() && taken.size() < MOST_ROWS) {
            taken.add(rows.next());
        }
        // Rows arrive in any order: the same rows are to give the same answer and the same problem.
        List<List<String>> cells = new ArrayList<>();
        boolean malformed = false;
        for (Row row : taken) {
            malformed |= !row.isNullAt(headings.size());
            cells.add(cells(row));
        }
        cells.sort(Comparator.comparing(Object::toString));
        String source = String.join(
                "\n", cells.stream().map(row -> String.join(",", row)).toList());
        if (malformed) {
            return refused(source, List.of(new Fault("", MALFORMED)));
        }
        Declarations declared = release.value().release().declared();
        Submitted<byte[]> request = TemplateRows.request(headings, cells, declared);
        return request.faults().isEmpty()
                ? RowFactory.create(source, new String(request.accepted(), StandardCharsets.UTF_8), null)
                : refused(source, request.faults());
    }

    private List<String> cells(Row row) {
        List<String> cells = new ArrayList<>(headings.size());
        for (int i = 0; i < headings.size(); i++) {
            cells.add(row.isNullAt(i) ? "" : row.getString(i));
        }
        return cells;
    }

    private static Row refused(String source, List<Fault> faults) {
        return RowFactory.create(source, null, RefusedRow.problems(faults));
    }
}
