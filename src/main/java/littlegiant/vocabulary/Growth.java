package littlegiant.vocabulary;

import littlegiant.facts.Unit;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** The growth rate of a term: its value less that of the year before, divided by the latter. */
record Growth(Term term) implements Term {
    private static final Template WORDS = Template.of("{0}增长率", "growth of {0}");
    private static final Template TURNED = Template.of(
            "{0} 年{1}为负,无法计算增长率;本年为正,属扭亏为盈",
            "{1} of {0} was a loss, so there is no growth rate; it has turned into a profit since");
    private static final Template ZERO_BASE =
            Template.of("{0} 年{1}为 0,没有基数,无法计算增长率", "{1} of {0} was 0, so there is no base for a growth rate");
    static final Template NO_BASE =
            Template.of("{0} 年{1}不为正,无法计算增长率", "{1} of {0} was not positive, so there is no growth rate");

    @Override
    public MeasuredValue read(Situation situation) {
        Situation before = situation.yearsBack(1);
        return TermArithmetic.combine(term.read(situation), term.read(before), (now, base) -> {
            if (base.signum() > 0) {
                return new MeasuredValue.KnownValue(now.minus(base).over(base));
            }
            return new MeasuredValue.Uncomputable(
                    reasonForNoRate(term, base, now).with(before.year(), term.words()));
        });
    }

    /**
     * The reason why there is no growth rate over the base: 扭亏为盈 (turned from loss to profit) applies only to a profit
     * after a loss; for any other base of exactly 0 there is no rate.
     */
    static Template reasonForNoRate(Term term, Rational base, Rational now) {
        boolean profit = TermArithmetic.isProfit(term);
        if (base.signum() == 0) {
            return profit ? NO_BASE : ZERO_BASE;
        }
        return profit && now.signum() > 0 ? TURNED : NO_BASE;
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
