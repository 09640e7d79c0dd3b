package littlegiant.vocabulary;

import java.util.List;
import littlegiant.facts.Unit;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** The quotient of two terms. A denominator of zero counts as missing; a negative one cannot be computed. */
record Ratio(Term numerator, Term denominator) implements Term {
    private static final Template WORDS = Template.of("{0}与{1}之比", "{0} over {1}");
    private static final Template ZERO = Template.of("{0}为 0,无法计算比例", "{0} is 0, so there is no ratio");
    private static final Template NEGATIVE = Template.of("{0}为负,无法计算比例", "{0} is negative, so there is no ratio");

    @Override
    public MeasuredValue read(Situation situation) {
        MeasuredValue above = numerator.read(situation);
        MeasuredValue below = denominator.read(situation);
        if (below instanceof MeasuredValue.KnownValue divisor
                && TermArithmetic.number(divisor).signum() == 0) {
            below = zero(situation);
        }
        return TermArithmetic.combine(
                above,
                below,
                (a, b) -> b.signum() < 0
                        ? new MeasuredValue.Uncomputable(NEGATIVE.with(denominator.words()))
                        : new MeasuredValue.KnownValue(a.over(b)));
    }

    /** The result for a denominator of 0: its figures are missing; a denominator without figures cannot be computed. */
    private MeasuredValue zero(Situation situation) {
        List<String> pointers = TermArithmetic.pointers(denominator, situation);
        Text why = ZERO.with(denominator.words());
        return pointers.isEmpty() ? new MeasuredValue.Uncomputable(why) : new MeasuredValue.Missing(pointers, why);
    }

    @Override
    public Unit unit() {
        return numerator.unit() == Unit.MONEY && denominator.unit() == Unit.COUNT ? Unit.MONEY : Unit.RATIO;
    }

    @Override
    public Digits digits() {
        return numerator.digits().over(denominator.digits());
    }

    @Override
    public double reads() {
        return numerator.reads() + denominator.reads();
    }

    @Override
    public boolean mayBeUncomputable() {
        boolean neverNegative = denominator instanceof FigureTerm && denominator.unit() == Unit.COUNT;
        return !neverNegative || numerator.mayBeUncomputable();
    }

    @Override
    public Text words() {
        return WORDS.with(numerator.words(), denominator.words());
    }

    @Override
    public void cite(Situation situation, FactSheet sheet) {
        numerator.cite(situation, sheet);
        denominator.cite(situation, sheet);
    }
}
