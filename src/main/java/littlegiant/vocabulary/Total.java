package littlegiant.vocabulary;

import littlegiant.facts.CountUnit;
import littlegiant.facts.Unit;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** The sum of a term over the last years. */
record Total(Term term, int years) implements Term {
    private static final Template WORDS = Template.of("近 {1} 年{0}合计", "{0} in total over {1} years");

    Total {
        TermArithmetic.requireYears(years);
    }

    @Override
    public MeasuredValue read(Situation situation) {
        return read(term, years, situation);
    }

    /** The sum of the term over the last years. */
    static MeasuredValue read(Term term, int years, Situation situation) {
        MeasuredValue total = term.read(situation);
        Situation seen = situation;
        for (int back = 1; back < years; back++) {
            seen = seen.yearsBack(1);
            total = TermArithmetic.combine(total, term.read(seen), (a, b) -> new MeasuredValue.KnownValue(a.plus(b)));
        }
        return total;
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
        return term.digits().summed(years);
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
        for (int back = 0; back < years; back++) {
            term.cite(situation.yearsBack(back), sheet);
        }
    }
}
