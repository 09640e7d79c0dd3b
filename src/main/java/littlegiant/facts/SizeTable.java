package littlegiant.facts;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * The size table of 工信部联企业〔2011〕300号 in its 2017 statistical revision: for each industry, the lower bounds of the
 * large, medium and small class. All bounds of a class must be reached; 以下 excludes the bound, so that a figure equal
 * to a bound reaches it.
 */
public final class SizeTable {
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private static final SizeTableRow AGRICULTURE = new SizeTableRow(List.of(revenue(20_000, 500, 50)));
    private static final SizeTableRow INDUSTRY =
            new SizeTableRow(List.of(staff(1_000, 300, 20), revenue(40_000, 2_000, 300)));
    private static final SizeTableRow CONSTRUCTION =
            new SizeTableRow(List.of(revenue(80_000, 6_000, 300), assets(80_000, 5_000, 300)));
    private static final SizeTableRow WHOLESALE =
            new SizeTableRow(List.of(staff(200, 20, 5), revenue(40_000, 5_000, 1_000)));
    private static final SizeTableRow RETAIL = new SizeTableRow(List.of(staff(300, 50, 10), revenue(20_000, 500, 100)));
    private static final SizeTableRow TRANSPORT =
            new SizeTableRow(List.of(staff(1_000, 300, 20), revenue(30_000, 3_000, 200)));
    private static final SizeTableRow STORAGE =
            new SizeTableRow(List.of(staff(200, 100, 20), revenue(30_000, 1_000, 100)));
    private static final SizeTableRow POST =
            new SizeTableRow(List.of(staff(1_000, 300, 20), revenue(30_000, 2_000, 100)));
    private static final SizeTableRow HOSPITALITY =
            new SizeTableRow(List.of(staff(300, 100, 10), revenue(10_000, 2_000, 100)));
    private static final SizeTableRow TRANSMISSION =
            new SizeTableRow(List.of(staff(2_000, 100, 10), revenue(100_000, 1_000, 100)));
    private static final SizeTableRow SOFTWARE =
            new SizeTableRow(List.of(staff(300, 100, 10), revenue(10_000, 1_000, 50)));
    private static final SizeTableRow REAL_ESTATE =
            new SizeTableRow(List.of(revenue(200_000, 1_000, 100), assets(10_000, 5_000, 2_000)));
    private static final SizeTableRow PROPERTY =
            new SizeTableRow(List.of(staff(1_000, 300, 100), revenue(5_000, 1_000, 500)));
    private static final SizeTableRow BUSINESS_SERVICE =
            new SizeTableRow(List.of(staff(300, 100, 10), assets(120_000, 8_000, 100)));
    private static final SizeTableRow OTHER = new SizeTableRow(List.of(staff(300, 100, 10)));

    private SizeTable() {}

    /** The entry of the table for an industry. */
    public sealed interface SizeTableEntry {}

    /** The industry's row. */
    public record SizeTableRow(List<Bounds> bounds) implements SizeTableEntry {

        /**
         * The class of an enterprise with these figures.
         *
         * @param value returns a figure in yuan or heads, never null; for the range of possible classes without a
         *     figure, call with its least and its greatest conceivable value
         */
        public SizeClass classOf(Function<Figure, BigDecimal> value) {
            SizeClass[] classes = SizeClass.values();
            for (int c = classes.length - 1; c > 0; c--) {
                if (reaches(classes[c], value)) {
                    return classes[c];
                }
            }
            return SizeClass.MICRO;
        }

        private boolean reaches(SizeClass size, Function<Figure, BigDecimal> value) {
            for (Bounds bound : bounds) {
                if (value.apply(bound.figure()).compareTo(bound.lower(size)) < 0) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The table has no row for the industry, so there is no size class. */
    public record NoRow() implements SizeTableEntry {}

    /** The code lacks the three-digit group that selects the row. */
    public record TooCoarse() implements SizeTableEntry {}

    /**
     * The lower bounds of one figure.
     *
     * @param lower the bounds of {@code SMALL}, {@code MEDIUM} and {@code LARGE}, in yuan or heads
     */
    public record Bounds(Figure figure, List<BigDecimal> lower) {
        /** The lower bound of the class, which must be above {@link SizeClass#MICRO}. */
        public BigDecimal lower(SizeClass size) {
            return lower.get(size.ordinal() - 1);
        }
    }

    /** The table's entry for an industry. */
    public static SizeTableEntry entry(IndustryCode industry) {
        return switch (industry.section()) {
            case 'A' -> AGRICULTURE;
            case 'B', 'C', 'D' -> INDUSTRY;
            case 'E' -> CONSTRUCTION;
            case 'F' -> industry.division() == 51 ? WHOLESALE : RETAIL;
            case 'G' -> transport(industry);
            case 'H' -> HOSPITALITY;
            case 'I' -> industry.division() == 65 ? SOFTWARE : TRANSMISSION;
            case 'K' -> realEstate(industry);
            case 'L' -> BUSINESS_SERVICE;
            case 'M', 'N', 'O', 'R' -> OTHER;
            // Division 84 is health, which has no row; 85 is social work.
            case 'Q' -> industry.division() == 85 ? OTHER : new NoRow();
            default -> new NoRow();
        };
    }

    private static SizeTableEntry transport(IndustryCode industry) {
        return switch (industry.division()) {
            case 53 -> new NoRow();
            case 59 -> !industry.hasGroup() ? new TooCoarse() : industry.group() == 591 ? TRANSPORT : STORAGE;
            case 60 -> POST;
            default -> TRANSPORT;
        };
    }

    private static SizeTableEntry realEstate(IndustryCode industry) {
        if (!industry.hasGroup()) {
            return new TooCoarse();
        }
        return switch (industry.group()) {
            case 701 -> REAL_ESTATE;
            case 702 -> PROPERTY;
            default -> OTHER;
        };
    }

    private static Bounds staff(long large, long medium, long small) {
        return new Bounds(Figure.EMPLOYEES_YEAR_END, ascending(BigDecimal.ONE, small, medium, large));
    }

    private static Bounds revenue(long large, long medium, long small) {
        return new Bounds(Figure.OPERATING_REVENUE, ascending(TEN_THOUSAND, small, medium, large));
    }

    private static Bounds assets(long large, long medium, long small) {
        return new Bounds(Figure.TOTAL_ASSETS, ascending(TEN_THOUSAND, small, medium, large));
    }

    private static List<BigDecimal> ascending(BigDecimal unit, long... lower) {
        return Arrays.stream(lower)
                .mapToObj(bound -> unit.multiply(BigDecimal.valueOf(bound)))
                .toList();
    }
}
