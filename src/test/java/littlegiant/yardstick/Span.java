package littlegiant.yardstick;

import java.math.BigDecimal;
import java.util.List;

/**
 * A whole number, of points or of things counted, of which perhaps only the bounds are known.
 *
 * @param open why it is not known: missing, or for a person to settle; met where it is known
 */
record Span(int least, int most, Mark open) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    Span {
        open = least == most ? Mark.MET : open;
    }

    static Span known(int number) {
        return new Span(number, number, Mark.MET);
    }

    /** Points where something is so, and none where it is not. */
    static Span where(Mark mark, int points) {
        return switch (mark) {
            case MET -> known(points);
            case NOT_MET -> known(0);
            case MISSING, REVIEW -> new Span(0, points, mark);
        };
    }

    /**
     * Points by the share of a sum in another; over zero the share counts as missing, below zero it is open.
     *
     * @param percents below each of these, the points at its place are given; from the last up, the points after it
     * @param points rising
     */
    static Span byShare(BigDecimal part, BigDecimal whole, List<Integer> percents, List<Integer> points) {
        int most = points.get(percents.size());
        if (part == null || whole == null || whole.signum() <= 0) {
            boolean settledByPerson = part != null && whole != null && whole.signum() < 0;
            return new Span(points.get(0), most, settledByPerson ? Mark.REVIEW : Mark.MISSING);
        }
        int band = 0;
        while (band < percents.size()
                && part.multiply(HUNDRED).compareTo(whole.multiply(BigDecimal.valueOf(percents.get(band)))) >= 0) {
            band++;
        }
        return known(points.get(band));
    }

    Span plus(Span other) {
        return new Span(least + other.least, most + other.most, open.and(other.open));
    }

    /** The greater of two; what cannot exceed what the other is at least keeps nothing open. */
    Span orBetter(Span other) {
        int sure = Math.max(least, other.least);
        Mark own = most > sure ? open : Mark.MET;
        Mark others = other.most > sure ? other.open : Mark.MET;
        return new Span(sure, Math.max(most, other.most), own.and(others));
    }

    Mark atLeast(int bound) {
        return least >= bound ? Mark.MET : most < bound ? Mark.NOT_MET : open;
    }

    Mark atMost(int bound) {
        return most <= bound ? Mark.MET : least > bound ? Mark.NOT_MET : open;
    }
}
