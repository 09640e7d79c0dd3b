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
    record TextCell(String text) implements Cell {}

    /**
     * A number.
     *
     * @param day the day that it stands for, where the cell is formatted as one
     * @param perCent what the cell's format says of per cent
     */
    record Numeric(BigDecimal number, Optional<LocalDate> day, PerCent perCent) implements Cell {

        /** A number whose format says nothing of per cent. */
        Numeric(BigDecimal number, Optional<LocalDate> day) {
            this(number, day, PerCent.NONE);
        }
    }

    /** A truth value of a workbook. */
    record Truth(boolean value) implements Cell {}

    /**
     * A formula of a workbook.
     *
     * @param cached what it came to when the workbook was saved; empty where the file does not say it
     */
    record ComputedCell(Optional<Cell> cached) implements Cell {}

    /** What a workbook shows for what it could not compute: {@code #REF!}. */
    record Broken(String shown) implements Cell {}

    /** A cell of a text. */
    static Cell of(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? EMPTY : new TextCell(stripped);
    }

    /** What the cell shows: what a formula came to, where the file says it, or else the cell itself. */
    default Cell displayed() {
        return this instanceof ComputedCell formula ? formula.cached().orElse(this) : this;
    }

    default boolean isEmpty() {
        return this instanceof Empty;
    }
}
