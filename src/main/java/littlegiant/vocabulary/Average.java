package littlegiant.vocabulary;

import java.math.BigDecimal;
import littlegiant.facts.CountUnit;
import littlegiant.facts.Unit;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** The arithmetic mean of a term over the last years. */
record Average(Term term, int years) implements Term {
    private static final Template WORDS = Template.of("近 {1} 年{0}平均", "{0} averaged over {1} years");

    Average {
        TermArithmetic.requireYears(years);
    }

    @Override
    public MeasuredValue read(Situation situation) {
        MeasuredValue total = Total.read(term, years, situation);
        return total instanceof MeasuredValue.KnownValue known
                ? new MeasuredValue.KnownValue(
                        TermArithmetic.number(known).over(Rational.of(BigDecimal.valueOf(years))))
                : total;
    }

    @Override
    public Unit unit() {
        return term.unit();
    }

    @Override
    public CountUnit countUnit() {
        return term.countUnit();
    }

    @Override
    public Digits digits() {
        return term.digits().summed(years).over(Digits.OF_A_FIGURE);
    }

    @Override
    public double reads() {
        return years * term.reads();
    }

    @Override
    public boolean mayBeUncomputable() {
        return term.mayBeUncomputable();
    }

    @Override
    public Text words() {
        return WORDS.with(term.words(), years);
    }

    @Override
    public void cite(Situation situation, FactSheet sheet) {
        new Total(term, years).cite(situation, sheet);
    }
}
