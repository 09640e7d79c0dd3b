package littlegiant.vocabulary;

import littlegiant.facts.Unit;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** A term less the same term a year before, over that. */
record Growth(Term term) implements Term {
    private static final Template WORDS = Template.of("{0}增长率", "growth of {0}");
    static final Template TURNED = Template.of(
            "{0} 年{1}不为正,无法计算增长率;本年为正,属扭亏为盈",
            "{1} of {0} was not positive, so there is no growth rate; it turned positive since");
    static final Template NO_BASE =
            Template.of("{0} 年{1}不为正,无法计算增长率", "{1} of {0} was not positive, so there is no growth rate");

    @Override
    public Reading read(Situation situation) {
        Situation before = situation.yearsBack(1);
        return Reckoning.combine(term.read(situation), term.read(before), (now, base) -> {
            if (base.signum() > 0) {
                return new Reading.Known(now.plus(base.negated()).over(base));
            }
            Template why = now.signum() > 0 ? TURNED : NO_BASE;
            return new Reading.Uncomputable(why.with(before.year(), term.words()));
        });
    }

    @Override
    public Unit unit() {
        return Unit.RATIO;
    }

    @Override
    public Digits digits() {
        return term.digits().plus(term.digits()).over(term.digits());
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
        return WORDS.with(term.words());
    }

    @Override
    public void cite(Situation situation, FactSheet sheet) {
        term.cite(situation, sheet);
        term.cite(situation.yearsBack(1), sheet);
    }
}
