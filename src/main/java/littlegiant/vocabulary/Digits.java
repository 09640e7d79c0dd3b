package littlegiant.vocabulary;

import littlegiant.wording.Template;
import littlegiant.wording.Text;

/**
 * How many decimal digits a fraction has at most, known from the rule's text alone: what is reckoned exactly grows with
 * every step, a growth of a growth to three times its digits, and so does the time that each further step takes.
 *
 * @param numerator digits of the numerator, capped at {@link #CAP}
 * @param denominator digits of the denominator; 0 for a decimal, which has none
 */
public record Digits(int numerator, int denominator) {
    /** A figure in cents, past none of which is what is accepted, and what a rule can accumulate of them. */
    static final Digits OF_A_FIGURE = new Digits(22, 0);

    /** A proportion that is submitted. */
    static final Digits OF_A_RATIO = new Digits(25, 0);

    /** A threshold, as long as one can be written, plus one. */
    private static final int OF_A_LIMIT = 30;

    /** Past this it does not matter how many. */
    private static final int CAP = 1_000_000;

    /**
     * The most that a rule may reckon with. The average of the growth of a ratio over twenty years has some 2,300; two
     * numbers of this size are multiplied in about a tenth of a millisecond.
     */
    private static final int MOST = 5_000;

    /** Digits up to which arithmetic costs as much as reading a figure does. */
    private static final double CHEAP = 60;

    /** How the cost of multiplying grows with the digits, between the schoolbook's 2 and Karatsuba's 1.6. */
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

    /** Of the sum of so many values of these digits. */
    Digits summed(int count) {
        Digits sum = this;
        for (int i = 1; i < count; i++) {
            sum = sum.plus(this);
        }
        return sum;
    }

    /** Where a limit is raised to a power to be held against it. */
    Digits againstPower(int degree) {
        return capped(numerator, denominator + OF_A_LIMIT * degree);
    }

    private static Digits capped(int numerator, int denominator) {
        return new Digits(Math.min(CAP, numerator), Math.min(CAP, denominator));
    }

    /** The digits of the larger part. */
    int largest() {
        return Math.max(numerator, denominator);
    }

    /** How many times the time of reading a figure a step of arithmetic takes, from above. */
    double costOfAStep() {
        return Math.max(1, Math.pow(largest() / CHEAP, STEEPNESS));
    }

    /**
     * Refuses a quantity whose numbers would be too large.
     *
     * @throws MisusedWord where they would
     */
    public static void requireFew(Quantity quantity) {
        int largest = quantity.digits().largest();
        if (largest > MOST) {
            throw new MisusedWord(TOO_LARGE.with(quantity.words(), largest, MOST), NEST_LESS);
        }
    }
}
