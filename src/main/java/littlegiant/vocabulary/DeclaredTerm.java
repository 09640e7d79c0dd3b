package littlegiant.vocabulary;

import java.math.BigDecimal;
import littlegiant.facts.CountUnit;
import littlegiant.facts.DeclaredFact;
import littlegiant.facts.Unit;
import littlegiant.wording.Text;

/** A number that a policy declares: of the year from which the situation is seen, or of the enterprise. */
record DeclaredTerm(DeclaredFact fact) implements Term {
    @Override
    public MeasuredValue read(Situation situation) {
        BigDecimal value = situation.read(fact);
        return value == null
                ? new MeasuredValue.Missing(situation.pointer(fact))
                : new MeasuredValue.Known(Rational.of(value));
    }

    @Override
    public Unit unit() {
        return fact.unit();
    }

    @Override
    public CountUnit countUnit() {
        return fact.countUnit();
    }

    @Override
    public Digits digits() {
        return fact.unit() == Unit.RATIO ? Digits.OF_A_RATIO : Digits.OF_A_FIGURE;
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
        return fact.label();
    }

    @Override
    public void cite(Situation situation, FactSheet sheet) {
        sheet.figure(situation, fact);
    }
}
