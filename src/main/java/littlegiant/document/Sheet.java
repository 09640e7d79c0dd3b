package littlegiant.document;

import java.io.Closeable;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table for a spreadsheet, written a cell after the other and a row after the other, so that one of any length takes
 * no more memory than a short one.
 */
public interface Sheet extends Closeable {

    /** A cell of text; null is an empty one. Credit codes, ids and whatever else is no quantity are texts. */
    Sheet text(@Nullable String text) throws IOException;

    /** A cell with a number, in the unit that its column's title names; null is an empty one. */
    Sheet number(@Nullable BigDecimal number) throws IOException;

    /** A cell with a whole number. */
    default Sheet number(long number) throws IOException {
        return number(BigDecimal.valueOf(number));
    }

    /** A cell with a day; null is an empty one. */
    Sheet day(@Nullable LocalDate day) throws IOException;

    /** Ends the row. */
    void end() throws IOException;

    /** A row of texts: the columns' titles. */
    default void titles(List<String> titles) throws IOException {
        for (String title : titles) {
            text(title);
        }
        end();
    }

    /**
     * Completes the table; a table that is not closed is not whole.
     *
     * @throws IOException where the reader has left
     */
    @Override
    void close() throws IOException;
}
