package littlegiant.vocabulary;

import java.math.BigDecimal;
import littlegiant.facts.CountUnit;
import littlegiant.facts.NumberFact;
import littlegiant.facts.Unit;
import littlegiant.wording.Text;

/**
 * A number that can be submitted or that a policy declares, in the year from which the situation is seen, or outside
 * the years.
 */
record FigureTerm(NumberFact figure) implements Term {
    @Override
    public MeasuredValue read(Situation situation) {
        BigDecimal value = situation.read(figure);
        return value == null
                ? new MeasuredValue.Missing(situation.pointer(figure))
                : new MeasuredValue.KnownValue(Rational.of(value));
    }

    @Override
    public Unit unit() {
        return figure.unit();
    }

    @Override
    public CountUnit countUnit() {
        return figure.countUnit();
    }

    @Override
    public Digits digits() {
        return figure.unit() == Unit.RATIO ? Digits.OF_A_RATIO : Digits.OF_A_FIGURE;
    }

    @Override
    public double reads() {
        return 1;
    }

    @Override
    public boolean mayBeUncomputable() {
        return false;
    }

    @Override
    public Text words() {
        return figure.label();
    }

    @Override
    public void cite(Situation situation, FactSheet sheet) {
        sheet.figure(situation, figure);
    }
}
