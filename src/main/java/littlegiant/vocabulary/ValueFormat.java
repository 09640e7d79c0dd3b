package littlegiant.vocabulary;

import java.math.BigDecimal;
import littlegiant.facts.CountUnit;
import littlegiant.facts.Unit;
import littlegiant.wording.Text;

/** How values are shown to people. Only here are they rounded. */
final class ValueFormat {
    private static final int GROUP = 3;
    private static final int USUAL_DECIMALS = 2;

    private ValueFormat() {}

    /** An exact amount with its unit: 1,000元, 5 人, 12%, 60分, 36个月. */
    static Text amount(BigDecimal amount, Unit unit, CountUnit counted) {
        return switch (unit) {
            case MONEY -> {
                String grouped = grouped(amount);
                yield Text.of(grouped + "元", grouped + " yuan");
            }
            case COUNT -> counted.with(plain(amount), amount);
            case POINTS -> {
                String points = plain(amount);
                yield Text.of(points + "分", points + (amount.compareTo(BigDecimal.ONE) == 0 ? " point" : " points"));
            }
            case MONTHS -> {
                String months = plain(amount);
                yield Text.of(months + "个月", months + (amount.compareTo(BigDecimal.ONE) == 0 ? " month" : " months"));
            }
            case RATIO -> Text.verbatim(plain(amount.movePointRight(2)) + "%");
        };
    }

    /** A value; a proportion in per cent, rounded to two decimals. */
    static Text value(Value value, Quantity of) {
        return amount(value.rounded(decimals(of.unit())), of.unit(), of.countUnit());
    }

    /**
     * A value beside the limit that it is held against, with as many decimals as show on which side it lies: 4.998% is
     * not shown as the 5% that it misses. It ends because a value that is not the limit is some decimal away from it.
     */
    static Text value(Value value, Quantity of, BigDecimal limit) {
        Unit unit = of.unit();
        int side = Integer.signum(value.compareTo(limit));
        int decimals = decimals(unit);
        BigDecimal rounded = value.rounded(decimals);
        while (Integer.signum(rounded.compareTo(limit)) != side) {
            decimals++;
            rounded = value.rounded(decimals);
        }
        return amount(rounded, unit, of.countUnit());
    }

    private static int decimals(Unit unit) {
        return unit == Unit.RATIO ? USUAL_DECIMALS + 2 : USUAL_DECIMALS;
    }

    private static String plain(BigDecimal amount) {
        return amount.signum() == 0 ? "0" : amount.stripTrailingZeros().toPlainString();
    }

    /** Written by hand, because a number format is made anew for every figure of every answer. */
    private static String grouped(BigDecimal amount) {
        StringBuilder grouped = new StringBuilder(plain(amount));
        int point = grouped.indexOf(".");
        int first = amount.signum() < 0 ? 2 : 1;
        for (int place = (point < 0 ? grouped.length() : point) - GROUP; place >= first; place -= GROUP) {
            grouped.insert(place, ',');
        }
        return grouped.toString();
    }
}
