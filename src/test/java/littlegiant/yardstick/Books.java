package littlegiant.yardstick;

import static java.math.RoundingMode.HALF_UP;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import littlegiant.facts.FiscalYear;
import littlegiant.facts.Limits;

/**
 * Draws the figures of an enterprise's years: at the notice's thresholds or one step off them where that can be, else
 * anything that is allowed, zero and losses among it. Years have holes, and some are not complete yet.
 */
final class Books {
    private static final List<Long> STAFF =
            List.of(0L, 1L, 19L, 20L, 21L, 49L, 50L, 99L, 100L, 101L, 118L, 299L, 300L, 301L, 1_000L, 1_000_000L);
    /** In 万元: the size table's lower bounds of the medium class, and round sums. */
    private static final List<Integer> TEN_THOUSANDS =
            List.of(1, 100, 499, 500, 1_000, 2_000, 3_000, 5_000, 6_000, 8_000, 9_999, 10_000, 10_001, 80_000);

    private static final List<String> GROWTH =
            List.of("1.05", "1.10", "1.15", "1.20", "1.30", "0.90", "1.149", "1.151");
    private static final List<String> GOOD_GROWTH = List.of("1.15", "1.20", "1.30", "1.151");
    private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

    private final Draw draw;

    private Books(Draw draw) {
        this.draw = draw;
    }

    /** Up to five years and perhaps one that is still running, in no order. */
    static List<FiscalYear> years(Draw draw, int reference) {
        Books books = new Books(draw);
        int count = draw.preferably(5, () -> draw.below(6));
        List<FiscalYear> years = new ArrayList<>();
        FiscalYear before = books.year(reference - count, null);
        for (int fiscalYear = reference - count + 1; fiscalYear <= reference; fiscalYear++) {
            before = books.year(fiscalYear, before);
            FiscalYear given = before;
            Optional.ofNullable(draw.maybe(() -> given)).ifPresent(years::add);
        }
        if (draw.below(4) == 0) {
            years.add(books.year(reference + 1 + draw.below(2), before));
        }
        Collections.shuffle(years, draw.random());
        return years;
    }

    private FiscalYear year(int fiscalYear, FiscalYear before) {
        Long employees = draw.maybe(this::staff);
        Long researchers = draw.maybe(() -> researchers(employees));
        BigDecimal mainRevenue = grown(before == null ? null : before.mainBusinessRevenue());
        BigDecimal sales = draw.maybe(this::money);
        BigDecimal assets = draw.maybe(this::money);
        return new FiscalYear(
                fiscalYear,
                employees,
                draw.maybe(this::staff),
                researchers,
                draw.maybe(this::money),
                mainRevenue,
                sales,
                grown(before == null ? null : before.productSalesRevenue()),
                draw.maybe(() -> share(sales, "0.03", "0.2", true)),
                draw.maybe(() -> share(mainRevenue, draw.one("0.05", "0.08"), "0.3", true)),
                grown(before == null ? null : before.netProfit()),
                assets,
                draw.maybe(() -> share(assets, "0.70", "0.2", false)));
    }

    private Long staff() {
        return draw.below(4) == 0 ? Long.valueOf(draw.below(3_000)) : draw.one(STAFF);
    }

    /** At 5, 20 or 30 percent of the staff, one person off, or any number of them. */
    private Long researchers(Long employees) {
        if (employees == null) {
            return (long) draw.below(50);
        }
        long at = draw.preferably(employees / 2, () -> employees * draw.one(5, 20, 30) / 100 + draw.below(3) - 1);
        return Math.max(0, Math.min(employees, at));
    }

    private BigDecimal money() {
        return switch (draw.below(10)) {
            case 0 ->
                draw.preferably(
                        BigDecimal.ONE,
                        () -> draw.one(BigDecimal.ZERO, Limits.CENT, Limits.CENT.negate(), Limits.LARGEST_FIGURE));
            case 1 -> draw.preferably(TEN_THOUSAND, () -> TEN_THOUSAND.multiply(BigDecimal.valueOf(-draw.below(900))));
            case 2, 3 -> BigDecimal.valueOf(draw.below(Integer.MAX_VALUE), 2);
            default -> step(TEN_THOUSAND.multiply(BigDecimal.valueOf(draw.one(TEN_THOUSANDS))));
        };
    }

    /** A sum that grew at one of the notice's rates, by a cent more or less, or any other. */
    private BigDecimal grown(BigDecimal before) {
        return draw.maybe(() -> {
            if (before == null || draw.below(8) == 0) {
                return money();
            }
            String rate = draw.one(draw.preferably(GOOD_GROWTH, () -> GROWTH));
            return allowed(step(cents(before.multiply(new BigDecimal(rate)))));
        });
    }

    /** At a share of another sum, a cent off, or any sum. */
    private BigDecimal share(BigDecimal whole, String bound, String inOrder, boolean least) {
        if (whole == null || draw.below(8) == 0) {
            return money();
        }
        BigDecimal at = cents(whole.multiply(new BigDecimal(draw.preferably(inOrder, () -> bound))));
        return allowed(draw.preferably(least ? at.max(BigDecimal.ONE) : at, () -> step(at)));
    }

    private BigDecimal step(BigDecimal money) {
        return money.add(draw.one(BigDecimal.ZERO, BigDecimal.ZERO, Limits.CENT, Limits.CENT.negate()));
    }

    private static BigDecimal cents(BigDecimal money) {
        return money.setScale(2, HALF_UP);
    }

    private static BigDecimal allowed(BigDecimal money) {
        return money.min(Limits.LARGEST_FIGURE).max(Limits.LARGEST_FIGURE.negate());
    }
}
