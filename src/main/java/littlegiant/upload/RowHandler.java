package littlegiant.upload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Receives the rows of a file in order. */
interface RowHandler {

    /**
     * Receives the beginning of a sheet.
     *
     * @param name null in a format without sheet names
     */
    void sheet(Table table, @Nullable String name);

    /**
     * Receives a row.
     *
     * @param number as spreadsheets count them, from 1
     * @throws UnreadableTable to stop reading
     */
    void row(int number, List<Cell> cells) throws UnreadableTable;
}
