package littlegiant.upload;

import java.util.List;
import java.util.stream.Stream;
import littlegiant.facts.CreditCode;
import org.jspecify.annotations.Nullable;

/**
 * A row of a file that was refused, as it is kept with the upload until its cells are marked in a copy.
 *
 * @param sheet the sheet's name; null in a file that has none
 * @param number as a spreadsheet counts rows, from 1
 * @param cells without the empty ones at the end
 * @param codes credit codes in capitals that stand otherwise in the cells, so that an erasure finds the row
 */
record CopiedRow(@Nullable String sheet, int number, List<CopiedCell> cells, List<String> codes) {
    private static final int MOST_DIGITS = 400;

    /** What a cell holds. */
    enum CellKind {
        NOTHING,
        TEXT,
        NUMBER,
        DAY,
        TRUTH
    }

    /**
     * A cell.
     *
     * @param text what it holds: a day as 2017-06-30, a number without an exponent
     * @param format the number format; null for the usual one
     */
    record CopiedCell(CellKind kind, String text, @Nullable String format) {
        private static final CopiedCell NONE = new CopiedCell(CellKind.NOTHING, "", null);
    }

    static CopiedRow of(@Nullable String sheet, int number, List<Cell> cells) {
        int last = cells.size();
        while (last > 0 && cells.get(last - 1).isEmpty()) {
            last--;
        }
        List<CopiedCell> copied =
                cells.subList(0, last).stream().map(CopiedRow::copied).toList();
        return new CopiedRow(
                sheet,
                number,
                copied,
                copied.stream().flatMap(CopiedRow::otherwiseWritten).toList());
    }

    private static CopiedCell copied(Cell cell) {
        Cell shown = cell.displayed();
        if (shown instanceof Cell.TextCell written) {
            return new CopiedCell(CellKind.TEXT, written.text(), null);
        }
        if (shown instanceof Cell.Broken broken) {
            return new CopiedCell(CellKind.TEXT, broken.shown(), null);
        }
        if (shown instanceof Cell.Truth truth) {
            return new CopiedCell(CellKind.TRUTH, Boolean.toString(truth.value()), null);
        }
        if (shown instanceof Cell.Numeric numeric) {
            return numeric.day()
                    .map(day -> new CopiedCell(CellKind.DAY, day.toString(), null))
                    .orElseGet(() -> number(numeric));
        }
        return CopiedCell.NONE;
    }

    /** A number, in a format that says of per cent what the one in the file says. */
    private static CopiedCell number(Cell.Numeric numeric) {
        boolean endless = Math.abs((long) numeric.number().scale()) > MOST_DIGITS;
        return new CopiedCell(
                CellKind.NUMBER,
                endless ? numeric.number().toString() : numeric.number().toPlainString(),
                switch (numeric.perCent().sign()) {
                    case SCALED -> "0.00%";
                    case WRITTEN -> {
                        int decimals = Math.min(numeric.perCent().decimals(), 10);
                        yield (decimals == 0 ? "0" : "0." + "0".repeat(decimals)) + "\"%\"";
                    }
                    case NONE, UNCLEAR -> null;
                });
    }

    private static Stream<String> otherwiseWritten(CopiedCell cell) {
        String code = CreditCode.inCapitals(cell.text());
        return cell.kind() == CellKind.TEXT && !code.equals(cell.text()) && CreditCode.isWellFormed(code)
                ? Stream.of(code)
                : Stream.empty();
    }
}
