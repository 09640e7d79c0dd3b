package littlegiant.vocabulary;

import java.util.ArrayList;
import java.util.List;
import littlegiant.facts.Figure;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** Computes terms from the values of other terms. */
final class TermArithmetic {
    private static final Template YEARS =
            Template.of("年数应在 {0} 与 {1} 之间,现为 {2}", "the number of years must be between {0} and {1}: {2}");
    private static final Text FEW_YEARS = Text.of("请写 3 这样的整年数", "write a number of whole years, like 3");
    private static final int MOST_YEARS = 20;

    private TermArithmetic() {}

    /** Refuses a number of years that no enterprise reports. */
    static void requireYears(int years) {
        if (years < 1 || years > MOST_YEARS) {
            throw new MisusedWord(YEARS.with(1, MOST_YEARS, years), FEW_YEARS);
        }
    }

    /** The JSON pointers of the figures that the term reads. */
    static List<String> pointers(Term term, Situation situation) {
        FactSheet sheet = new FactSheet();
        term.cite(situation, sheet);
        List<String> pointers = new ArrayList<>();
        for (AdjustableFigure cited : sheet.figures()) {
            pointers.add(situation.enterprise().pointer(cited.figure(), cited.year()));
        }
        return pointers;
    }

    /** Whether the term is a profit: of one year, or added up or averaged over several. */
    static boolean isProfit(Term term) {
        if (term instanceof Total total) {
            return isProfit(total.term());
        }
        if (term instanceof Average average) {
            return isProfit(average.term());
        }
        if (term instanceof YearsBefore before) {
            return isProfit(before.term());
        }
        return term instanceof FigureTerm figure && figure.figure() == Figure.NET_PROFIT;
    }

    @FunctionalInterface
    interface Arithmetic {
        MeasuredValue of(Rational a, Rational b);
    }

    /** The value of a term, which is always a fraction. */
    static Rational number(MeasuredValue.KnownValue known) {
        return (Rational) known.value();
    }

    /**
     * Combines two values. Missing facts take precedence over values that cannot be computed, since supplying them may
     * change that.
     */
    static MeasuredValue combine(MeasuredValue a, MeasuredValue b, Arithmetic arithmetic) {
        if (a instanceof MeasuredValue.KnownValue x && b instanceof MeasuredValue.KnownValue y) {
            return arithmetic.of(number(x), number(y));
        }
        MeasuredValue first = a instanceof MeasuredValue.BoundedValue bounded ? bounded.unknown() : a;
        MeasuredValue second = b instanceof MeasuredValue.BoundedValue bounded ? bounded.unknown() : b;
        if (first instanceof MeasuredValue.Missing x) {
            return second instanceof MeasuredValue.Missing y ? x.and(y) : x;
        }
        if (second instanceof MeasuredValue.Missing y) {
            return y;
        }
        return first instanceof MeasuredValue.Uncomputable ? first : second;
    }
}
