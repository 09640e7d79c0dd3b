package littlegiant.upload;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/** A cell of a table, as the file describes it. */
sealed interface Cell {
    Cell EMPTY = new Empty();

    /** An empty cell. */
    record Empty() implements Cell {}

    /** A text, trimmed. */
    record TextCell(String text) implements Cell {}

    /**
     * A number.
     *
     * @param day the date that it stands for, if the cell has a date format
     * @param perCent the per cent sign of the cell's format
     */
    record Numeric(BigDecimal number, Optional<LocalDate> day, PerCent perCent) implements Cell {

        /** Creates a number without a per cent sign. */
        Numeric(BigDecimal number, Optional<LocalDate> day) {
            this(number, day, PerCent.NONE);
        }
    }

    /** A boolean of a workbook. */
    record Truth(boolean value) implements Cell {}

    /**
     * A formula of a workbook.
     *
     * @param cached the result saved in the file; empty if there is none
     */
    record ComputedCell(Optional<Cell> cached) implements Cell {}

    /** The error value of a formula, such as {@code #REF!}. */
    record Broken(String shown) implements Cell {}

    /** A cell for the text. */
    static Cell of(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? EMPTY : new TextCell(stripped);
    }

    /** The displayed cell: the cached result of a formula, or otherwise the cell itself. */
    default Cell displayed() {
        return this instanceof ComputedCell formula ? formula.cached().orElse(this) : this;
    }

    default boolean isEmpty() {
        return this instanceof Empty;
    }
}
