package littlegiant.upload;

import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * An error in a file.
 *
 * @param place the place
 * @param message what is wrong, and what is accepted
 */
record TableError(CellPlace place, Text message) {

    /**
     * A place in a file.
     *
     * @param sheet the sheet's name; null in a format without sheet names
     * @param row as spreadsheets count them, from 1; 0 for the whole sheet
     * @param column the heading; null for the whole row
     * @param index the column's index, from 0; -1 for the whole row
     */
    record CellPlace(
            @Nullable String sheet, int row, @Nullable String column, int index) {

        static CellPlace ofFile() {
            return new CellPlace(null, 0, null, -1);
        }

        static CellPlace ofRow(@Nullable String sheet, int row) {
            return new CellPlace(sheet, row, null, -1);
        }

        /** The reference of the cell: {@code C12}; null if it is no single cell. */
        @Nullable
        String cell() {
            if (index < 0 || row == 0) {
                return null;
            }
            StringBuilder letters = new StringBuilder();
            for (int rest = index + 1; rest > 0; rest = (rest - 1) / 26) {
                letters.insert(0, (char) ('A' + (rest - 1) % 26));
            }
            return letters.append(row).toString();
        }
    }
}
