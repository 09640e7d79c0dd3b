package littlegiant.upload;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes the rows of a file, one after the other. */
interface RowHandler {

    /**
     * A sheet begins.
     *
     * @param name null in a file that has none
     */
    void sheet(Table table, @Nullable String name);

    /**
     * A row of it.
     *
     * @param number as a spreadsheet counts them, from 1
     * @throws UnreadableTable where nothing more is to be read
     */
    void row(int number, List<Cell> cells) throws UnreadableTable;
}
