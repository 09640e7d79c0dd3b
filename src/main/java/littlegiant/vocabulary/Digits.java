package littlegiant.vocabulary;

import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * An upper bound of the decimal digits of a fraction, known from the rule's text alone. Exact results grow with every
 * step (a growth of a growth has three times the digits), and with them the time of each further step.
 *
 * @param numerator digits of the numerator, capped at {@link #CAP}
 * @param denominator digits of the denominator; 0 for a decimal, which has none
 */
public record Digits(int numerator, int denominator) {
    /** A figure in cents up to the accepted limit, or what a rule can accumulate of them. */
    static final Digits OF_A_FIGURE = new Digits(22, 0);

    /** A submitted proportion. */
    static final Digits OF_A_RATIO = new Digits(25, 0);

    /** A threshold of the greatest length, plus one. */
    private static final int OF_A_LIMIT = 30;

    /** Larger numbers of digits are not told apart. */
    private static final int CAP = 1_000_000;

    /**
     * The greatest number of digits that a rule may compute with. The average of the growth of a ratio over twenty
     * years has some 2,300; multiplying two numbers of this size takes about a tenth of a millisecond.
     */
    private static final int MOST = 5_000;

    /** Up to this number of digits arithmetic costs as much as reading a figure. */
    private static final double CHEAP = 60;

    /** The exponent with which the cost of multiplying grows, between the schoolbook's 2 and Karatsuba's 1.6. */
    private static final double STEEPNESS = 1.75;

    private static final Template TOO_LARGE = Template.of(
            "“{0}”要精确计算,数字最多可达 {1} 位,上限 {2} 位",
            "to reckon \"{0}\" exactly takes numbers of up to {1} digits, of at most {2}");
    private static final Text NEST_LESS = Text.of("请减少嵌套的增长率、占比或年数", "nest fewer growths, ratios or years");

    Digits plus(Digits other) {
        if (denominator == 0 && other.denominator == 0) {
            return capped(Math.max(numerator, other.numerator) + 1, 0);
        }
        return capped(
                Math.max(numerator + other.denominator, other.numerator + denominator) + 1,
                denominator + other.denominator);
    }

    Digits over(Digits divisor) {
        return capped(numerator + divisor.denominator, denominator + divisor.numerator);
    }

    /** The digits of the sum of {@code count} values. */
    Digits summed(int count) {
        Digits sum = this;
        for (int i = 1; i < count; i++) {
            sum = sum.plus(this);
        }
        return sum;
    }

    /** The digits needed to compare the value with a limit raised to a power. */
    Digits againstPower(int degree) {
        return capped(numerator, denominator + OF_A_LIMIT * degree);
    }

    private static Digits capped(int numerator, int denominator) {
        return new Digits(Math.min(CAP, numerator), Math.min(CAP, denominator));
    }

    /** The digits of the larger of numerator and denominator. */
    int largest() {
        return Math.max(numerator, denominator);
    }

    /** The cost of one step of arithmetic, as a multiple of reading a figure, at most. */
    double costOfAStep() {
        return Math.max(1, Math.pow(largest() / CHEAP, STEEPNESS));
    }

    /**
     * Refuses a quantity whose numbers would have too many digits.
     *
     * @throws MisusedWord if they would
     */
    public static void requireFew(Quantity quantity) {
        int largest = quantity.digits().largest();
        if (largest > MOST) {
            throw new MisusedWord(TOO_LARGE.with(quantity.words(), largest, MOST), NEST_LESS);
        }
    }
}
