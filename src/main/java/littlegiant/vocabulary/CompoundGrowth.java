package littlegiant.vocabulary;

import littlegiant.facts.Unit;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** The compound annual growth rate of a term over the last years. */
record CompoundGrowth(Term term, int years) implements Quantity {
    private static final Template WORDS = Template.of("{0} {1} 年复合增长率", "{1}-year compound growth of {0}");

    CompoundGrowth {
        TermArithmetic.requireYears(years);
    }

    @Override
    public MeasuredValue read(Situation situation) {
        Situation before = situation.yearsBack(years);
        return TermArithmetic.combine(term.read(situation), term.read(before), (now, base) -> {
            if (base.signum() <= 0) {
                return new MeasuredValue.Uncomputable(
                        Growth.reasonForNoRate(term, base, now).with(before.year(), term.words()));
            }
            return now.signum() < 0
                    ? new MeasuredValue.Uncomputable(Growth.NO_BASE.with(situation.year(), term.words()))
                    : new MeasuredValue.KnownValue(new Root(now.over(base), years));
        });
    }

    @Override
    public Unit unit() {
        return Unit.RATIO;
    }

    @Override
    public Digits digits() {
        return term.digits().over(term.digits()).againstPower(years);
    }

    @Override
    public double reads() {
        return 2 * term.reads();
    }

    @Override
    public boolean mayBeUncomputable() {
        return true;
    }

    @Override
    public Text words() {
        return WORDS.with(term.words(), years);
    }

    @Override
    public void cite(Situation situation, FactSheet sheet) {
        term.cite(situation, sheet);
        term.cite(situation.yearsBack(years), sheet);
    }
}
