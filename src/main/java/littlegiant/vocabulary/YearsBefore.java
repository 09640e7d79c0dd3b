package littlegiant.vocabulary;

import littlegiant.facts.CountUnit;
import littlegiant.facts.Unit;
import littlegiant.wording.Template;
import littlegiant.wording.Text;

/** A term of an earlier year. */
record YearsBefore(Term term, int years) implements Term {
    private static final Template WORDS = Template.of("{1} 年前{0}", "{0} {1} years before");

    YearsBefore {
        TermArithmetic.requireYears(years);
    }

    @Override
    public MeasuredValue read(Situation situation) {
        return term.read(situation.yearsBack(years));
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
        return term.digits();
    }

    @Override
    public double reads() {
        return term.reads();
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
        term.cite(situation.yearsBack(years), sheet);
    }
}
