package littlegiant.upload;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** A cell of a table, as far as the file says what it is. */
sealed interface Cell {
    Cell EMPTY = new Empty();

    /** Nothing was given. */
    record Empty() implements Cell {}

    /** A text, without the spaces around it. */
    record Written(String text) implements Cell {}

    /**
     * A number.
     *
     * @param day the day that it stands for, where the cell is formatted as one
     */
    record Numeric(BigDecimal number, Optional<LocalDate> day) implements Cell {}

    /** A truth value of a workbook. */
    record Truth(boolean value) implements Cell {}

    /** A formula: what it came to was computed elsewhere, and need not be what it says. */
    record Formula() implements Cell {}

    /** What a workbook shows for what it could not compute: {@code #REF!}. */
    record Broken(String shown) implements Cell {}

    /** A cell of a text. */
    static Cell of(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? EMPTY : new Written(stripped);
    }

    default boolean isEmpty() {
        return this instanceof Empty;
    }
}
