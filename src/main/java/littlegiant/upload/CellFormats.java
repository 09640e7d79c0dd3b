package littlegiant.upload;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Interprets numbers of a workbook by the number formats of their cells: dates and per cent. */
final class CellFormats {
    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.");
    private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_465);
    /** Times are binary fractions of a day, so a time this close to midnight counts as midnight. */
    private static final BigDecimal HALF_A_MILLISECOND = new BigDecimal("0.0000000057");

    private static final LocalDate DAY_0 = LocalDate.of(1899, 12, 30);
    private static final LocalDate DAY_0_OF_1904 = LocalDate.of(1904, 1, 1);
    /** The number of 29 February 1900, a date that spreadsheets count but that did not exist. */
    private static final int NO_DAY = 60;

    private final boolean from1904;
    private final List<Boolean> ofDays = new ArrayList<>();
    private final List<NumberFormat> ofCells = new ArrayList<>();

    /** A number format; the code is null for a built-in format. */
    private record NumberFormat(@Nullable String code, String id) {}

    private CellFormats(boolean from1904) {
        this.from1904 = from1904;
    }

    /** The formats of a workbook. Some programs write none; then no number is known to be a date. */
    static CellFormats of(WorkbookParts parts, boolean from1904) throws IOException {
        CellFormats formats = new CellFormats(from1904);
        Optional<String> styles = parts.ofType("styles+xml");
        if (styles.isPresent()) {
            formats.read(parts, styles.get());
        }
        return formats;
    }

    private void read(WorkbookParts parts, String styles) throws IOException {
        Map<String, String> codes = new HashMap<>();
        // cellXfs comes between cellStyleXfs and cellStyles; cells refer to its entries by index.
        boolean[] ofCells = {false};
        parts.each(styles, (element, reader) -> {
            switch (element) {
                case "numFmt" ->
                    codes.put(reader.getAttributeValue(null, "numFmtId"), reader.getAttributeValue(null, "formatCode"));
                case "cellXfs" -> ofCells[0] = true;
                case "cellStyles", "cellStyleXfs", "dxfs" -> ofCells[0] = false;
                case "xf" -> {
                    if (ofCells[0]) {
                        String id = reader.getAttributeValue(null, "numFmtId");
                        ofDays.add(id != null && isOfDays(codes.get(id), id));
                        this.ofCells.add(new NumberFormat(id == null ? null : codes.get(id), id == null ? "0" : id));
                    }
                }
                default -> {}
            }
        });
    }

    /** Whether a format shows years and days; ids 27 to 36 and 50 to 58 are built in to Chinese spreadsheets. */
    private static boolean isOfDays(@Nullable String code, String id) {
        if (code == null) {
            return id.matches("1[457]|22|2[7-9]|3[0-6]|5[0-8]");
        }
        String letters = QUOTED.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        return letters.contains("y") && (letters.contains("d") || letters.contains("m"));
    }

    /**
     * The date for a number, if its cell has a date format.
     *
     * @param style the cell's attribute {@code s}, null for the first format
     */
    Optional<LocalDate> day(BigDecimal number, String style) {
        if (!isOfDays(style) || number.signum() < 0 || number.compareTo(LAST_DAY) > 0) {
            return Optional.empty();
        }
        // A hostile exponent is never expanded; a number this small is the first day.
        boolean tiny = number.signum() == 0 || number.precision() - (long) number.scale() < -20;
        int day = tiny
                ? 0
                : number.add(HALF_A_MILLISECOND).setScale(0, RoundingMode.FLOOR).intValue();
        if (from1904) {
            return Optional.of(DAY_0_OF_1904.plusDays(day));
        }
        return day == NO_DAY ? Optional.empty() : Optional.of(DAY_0.plusDays(day < NO_DAY ? day + 1L : day));
    }

    /** The per cent sign of a number's format. */
    PerCent perCent(BigDecimal number, String style) {
        if (style != null && !style.matches("\\d{1,7}")) {
            return PerCent.NONE;
        }
        int index = style == null ? 0 : Integer.parseInt(style);
        if (index >= ofCells.size()) {
            return PerCent.NONE;
        }
        NumberFormat format = ofCells.get(index);
        return PerCent.of(format.code, format.id, number.signum());
    }

    private boolean isOfDays(String style) {
        if (style != null && !style.matches("\\d{1,7}")) {
            return false;
        }
        int index = style == null ? 0 : Integer.parseInt(style);
        return index < ofDays.size() && ofDays.get(index);
    }

    /** The number of a date in the 1900 date system. */
    static BigDecimal number(LocalDate day) {
        return BigDecimal.valueOf(day.toEpochDay() - DAY_0.toEpochDay());
    }
}
