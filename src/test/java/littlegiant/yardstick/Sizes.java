package littlegiant.yardstick;

import java.math.BigDecimal;
import littlegiant.facts.FiscalYear;

/**
 * Whether an enterprise is small or micro, which is to say below the size table's lower bounds of the medium class in
 * at least one figure; the other bounds of the table do not matter to the notice.
 */
final class Sizes {
    private static final long TEN_THOUSAND = 10_000;

    private static final Medium AGRICULTURE = new Medium(null, yuan(500), null);
    private static final Medium INDUSTRY = new Medium(300L, yuan(2_000), null);
    private static final Medium CONSTRUCTION = new Medium(null, yuan(6_000), yuan(5_000));
    private static final Medium WHOLESALE = new Medium(20L, yuan(5_000), null);
    private static final Medium RETAIL = new Medium(50L, yuan(500), null);
    private static final Medium TRANSPORT = new Medium(300L, yuan(3_000), null);
    private static final Medium STORAGE = new Medium(100L, yuan(1_000), null);
    private static final Medium POST = new Medium(300L, yuan(2_000), null);
    private static final Medium HOSPITALITY = new Medium(100L, yuan(2_000), null);
    private static final Medium TRANSMISSION_OR_SOFTWARE = new Medium(100L, yuan(1_000), null);
    private static final Medium DEVELOPMENT = new Medium(null, yuan(1_000), yuan(5_000));
    private static final Medium PROPERTY = new Medium(300L, yuan(1_000), null);
    private static final Medium BUSINESS_SERVICE = new Medium(100L, null, yuan(8_000));
    private static final Medium BY_STAFF = new Medium(100L, null, null);

    private Sizes() {}

    /** The medium class's lower bounds; null where the table does not look at the figure. */
    private record Medium(Long staff, BigDecimal revenue, BigDecimal assets) {}

    /**
     * Whether the enterprise is small or micro: open where the table has no row for the industry, missing where the
     * industry is not told exactly enough, or where what is known of the figures leaves both possible.
     *
     * @param industry an industry code, with or without its letter, or null
     * @param year the reference year's figures, or null
     */
    static Mark smallOrMicro(String industry, FiscalYear year) {
        if (industry == null) {
            return Mark.MISSING;
        }
        String digits = Character.isLetter(industry.charAt(0)) ? industry.substring(1) : industry;
        int division = number(digits, 2);
        if ((division == 59 || division == 70) && digits.length() < 3) {
            return Mark.MISSING;
        }
        Medium medium = medium(division, digits);
        if (medium == null) {
            return Mark.REVIEW;
        }
        return below(medium, year);
    }

    private static Mark below(Medium medium, FiscalYear year) {
        boolean unknown = false;
        if (medium.staff != null) {
            Long staff = year == null ? null : year.employeesYearEnd();
            if (staff != null && staff < medium.staff) {
                return Mark.MET;
            }
            unknown = staff == null;
        }
        if (medium.revenue != null) {
            BigDecimal revenue = year == null ? null : year.operatingRevenue();
            if (revenue != null && revenue.compareTo(medium.revenue) < 0) {
                return Mark.MET;
            }
            unknown |= revenue == null;
        }
        if (medium.assets != null) {
            BigDecimal assets = year == null ? null : year.totalAssets();
            if (assets != null && assets.compareTo(medium.assets) < 0) {
                return Mark.MET;
            }
            unknown |= assets == null;
        }
        return unknown ? Mark.MISSING : Mark.NOT_MET;
    }

    private static Medium medium(int division, String digits) {
        if (division <= 5) {
            return AGRICULTURE;
        }
        if (division <= 46) {
            return INDUSTRY;
        }
        if (division <= 50) {
            return CONSTRUCTION;
        }
        return switch (division) {
            case 51 -> WHOLESALE;
            case 52 -> RETAIL;
            case 54, 55, 56, 57, 58 -> TRANSPORT;
            case 59 -> number(digits, 3) == 591 ? TRANSPORT : STORAGE;
            case 60 -> POST;
            case 61, 62 -> HOSPITALITY;
            case 63, 64, 65 -> TRANSMISSION_OR_SOFTWARE;
            case 70 ->
                switch (number(digits, 3)) {
                    case 701 -> DEVELOPMENT;
                    case 702 -> PROPERTY;
                    default -> BY_STAFF;
                };
            case 71, 72 -> BUSINESS_SERVICE;
            // M 73–75, N 76–79, O 80–82, social work, R 86–90
            case 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 85, 86, 87, 88, 89, 90 -> BY_STAFF;
            default -> null;
        };
    }

    private static int number(String digits, int length) {
        int number = 0;
        for (int i = 0; i < length; i++) {
            number = number * 10 + digits.charAt(i) - '0';
        }
        return number;
    }

    private static BigDecimal yuan(long tenThousands) {
        return BigDecimal.valueOf(tenThousands * TEN_THOUSAND);
    }
}
