package littlegiant.vocabulary;

import java.util.List;
import littlegiant.facts.CountUnit;
import littlegiant.facts.Unit;
import littlegiant.wording.Text;

/**
 * The sum of terms of one unit.
 *
 * @param less whether the later terms are subtracted from the first
 */
record Sum(List<Term> terms, boolean less) implements Term {
    private static final Text DIFFERENT_UNITS = Text.of("人数与金额不能相加减", "people and money cannot be added up");
    private static final Text SAME_UNIT = Text.of("各项应为同一单位", "give terms of one unit");

    Sum {
        if (terms.stream().map(Term::unit).distinct().count() > 1) {
            throw new MisusedWord(DIFFERENT_UNITS, SAME_UNIT);
        }
    }

    @Override
    public MeasuredValue read(Situation situation) {
        MeasuredValue sum = terms.get(0).read(situation);
        for (Term term : terms.subList(1, terms.size())) {
            sum = TermArithmetic.combine(
                    sum, term.read(situation), (a, b) -> new MeasuredValue.KnownValue(less ? a.minus(b) : a.plus(b)));
        }
        return sum;
    }

    @Override
    public Unit unit() {
        return terms.get(0).unit();
    }

    @Override
    public CountUnit countUnit() {
        // The sum of different things, such as people and rights, has no unit name.
        return terms.stream().map(Term::countUnit).distinct().count() == 1
                ? terms.get(0).countUnit()
                : CountUnit.NUMBER;
    }

    @Override
    public Digits digits() {
        return terms.stream().map(Term::digits).reduce(Digits::plus).orElseThrow();
    }

    @Override
    public double reads() {
        return terms.stream().mapToDouble(Term::reads).sum();
    }

    @Override
    public boolean mayBeUncomputable() {
        return terms.stream().anyMatch(Term::mayBeUncomputable);
    }

    @Override
    public Text words() {
        Text sign = less ? Text.of("减", " less ") : Text.of("加", " plus ");
        return Text.join(sign, terms.stream().map(Term::words).toList());
    }

    @Override
    public void cite(Situation situation, FactSheet sheet) {
        terms.forEach(term -> term.cite(situation, sheet));
    }
}
