package littlegiant.upload;

import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/**
 * Something in a file that is wrong.
 *
 * @param place where it stands
 * @param message what is wrong, and what would be right
 */
record TableError(CellPlace place, Text message) {

    /**
     * A place in a file.
     *
     * @param sheet the sheet's name; null in a file that has none
     * @param row as a spreadsheet counts them, from 1; 0 for the whole sheet
     * @param column the heading above the cell; null for the whole row
     * @param index the column's place, from 0; -1 for the whole row
     */
    record CellPlace(
            @Nullable String sheet, int row, @Nullable String column, int index) {

        static CellPlace ofFile() {
            return new CellPlace(null, 0, null, -1);
        }

        static CellPlace ofRow(@Nullable String sheet, int row) {
            return new CellPlace(sheet, row, null, -1);
        }

        /** The cell as a spreadsheet calls it: {@code C12}; null where it is no cell. */
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
