package littlegiant.vocabulary;

import java.math.BigDecimal;
import littlegiant.facts.CountUnit;
import littlegiant.facts.Unit;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Formats values for people. Values are rounded only here. */
final class ValueFormat {
    private static final int GROUP = 3;
    private static final int USUAL_DECIMALS = 2;
    private static final Template MONEY = Template.of("{0}元", "{0} yuan");
    private static final Template POINT = Template.of("{0}分", "{0} point");
    private static final Template POINTS = Template.of("{0}分", "{0} points");
    private static final Template MONTH = Template.of("{0}个月", "{0} month");
    private static final Template MONTHS = Template.of("{0}个月", "{0} months");
    private static final Template PER_CENT = Template.of("{0}%", "{0}%");

    private ValueFormat() {}

    /** An exact amount with its unit: 1,000元, 5 人, 12%, 60分, 36个月. */
    static Text amount(BigDecimal amount, Unit unit, CountUnit counted) {
        return switch (unit) {
            case MONEY -> MONEY.with(grouped(amount));
            case COUNT -> counted.with(plain(amount), amount);
            case POINTS -> (isOne(amount) ? POINT : POINTS).with(plain(amount));
            case MONTHS -> (isOne(amount) ? MONTH : MONTHS).with(plain(amount));
            case RATIO -> PER_CENT.with(plain(amount.movePointRight(2)));
        };
    }

    private static boolean isOne(BigDecimal amount) {
        return amount.compareTo(BigDecimal.ONE) == 0;
    }

    /** A value; a proportion in per cent, rounded to two decimals. */
    static Text value(Value value, Quantity of) {
        return amount(value.rounded(decimals(of.unit())), of.unit(), of.countUnit());
    }

    /**
     * A value next to the limit with which it is compared, with enough decimals to show the side: 4.998% is not shown
     * as the 5% that it misses. Terminates, because a value other than the limit differs from it in some decimal.
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

    /** Without java.text.NumberFormat, which would be created for every figure of every answer. */
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
