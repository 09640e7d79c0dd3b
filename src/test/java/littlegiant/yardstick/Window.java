package littlegiant.yardstick;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The calendar months before a day, after the contract: what happened later than the same day so many months earlier lies
 * within; where that month is shorter, later than its last day.
 *
 * @param months null for any time
 */
record Window(LocalDate asOf, Integer months) {

    /** Whether nothing that is known of the date speaks against it. */
    boolean mayReach(LocalDate date) {
        return months == null || date == null || date.isAfter(lastTooOld());
    }

    private LocalDate lastTooOld() {
        int since = asOf.getYear() * 12 + asOf.getMonthValue() - 1 - months;
        YearMonth month = YearMonth.of(since / 12, since % 12 + 1);
        return month.atDay(Math.min(asOf.getDayOfMonth(), month.lengthOfMonth()));
    }
}
