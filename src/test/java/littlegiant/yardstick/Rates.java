package littlegiant.yardstick;

import java.math.BigDecimal;

/** Proportions and growth rates held against a bound, multiplied out so that nothing is ever rounded. */
final class Rates {
    private static final long PERCENT = 100;

    private Rates() {}

    /** Whether a part of the staff is at least so many percent of it. */
    static Mark staffAtLeast(Long part, Long staff, int percent) {
        // Counts end at 10^15, so that the products fit a long.
        return part == null || staff == null || staff == 0 ? Mark.MISSING : Mark.of(part * PERCENT >= staff * percent);
    }

    /** Whether a sum is at least this share of another. Over zero the other counts as missing, below zero as open. */
    static Mark atLeast(BigDecimal part, BigDecimal whole, BigDecimal share) {
        if (part == null || whole == null || whole.signum() == 0) {
            return Mark.MISSING;
        }
        return whole.signum() < 0 ? Mark.REVIEW : Mark.of(part.compareTo(whole.multiply(share)) >= 0);
    }

    /** Whether a sum is at most this share of another. */
    static Mark atMost(BigDecimal part, BigDecimal whole, BigDecimal share) {
        if (part == null || whole == null || whole.signum() == 0) {
            return Mark.MISSING;
        }
        return whole.signum() < 0 ? Mark.REVIEW : Mark.of(part.compareTo(whole.multiply(share)) <= 0);
    }

    /** Whether a sum is at least so many times what it was; over a base that is not positive there is no growth. */
    static Mark grew(BigDecimal now, BigDecimal before, BigDecimal times) {
        if (now == null || before == null) {
            return Mark.MISSING;
        }
        return before.signum() <= 0 ? Mark.REVIEW : Mark.of(now.compareTo(before.multiply(times)) >= 0);
    }

    /**
     * Whether the arithmetic mean of the last three yearly growths reaches a bound.
     *
     * @param a the latest year's sum, then those of the years before
     * @param threeTimes three and three times the bound: the least sum of the three quotients
     */
    static Mark grewOnAverage(BigDecimal a, BigDecimal b, BigDecimal c, BigDecimal d, BigDecimal threeTimes) {
        if (a == null || b == null || c == null || d == null) {
            return Mark.MISSING;
        }
        if (b.signum() <= 0 || c.signum() <= 0 || d.signum() <= 0) {
            return Mark.REVIEW;
        }
        // a/b + b/c + c/d ≥ t, times bcd
        BigDecimal cd = c.multiply(d);
        BigDecimal sum =
                a.multiply(cd).add(b.multiply(b).multiply(d)).add(c.multiply(c).multiply(b));
        return Mark.of(sum.compareTo(threeTimes.multiply(b).multiply(cd)) >= 0);
    }
}
