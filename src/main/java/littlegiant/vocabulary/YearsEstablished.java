package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import littlegiant.facts.CountUnit;
import littlegiant.facts.Unit;
import littlegiant.wording.Text;

/** The full years since the enterprise was established. */
record YearsEstablished() implements Term {
    private static final Text WORDS = Text.of("成立年限(整年)", "full years since establishment");

    @Override
    public MeasuredValue read(Situation situation) {
        var since = situation.enterprise().establishedOn();
        return since == null
                ? new MeasuredValue.Missing("/establishedOn")
                : new MeasuredValue.KnownValue(
                        Rational.of(BigDecimal.valueOf(ChronoUnit.YEARS.between(since, situation.asOf()))));
    }

    @Override
    public Unit unit() {
        return Unit.COUNT;
    }

    @Override
    public CountUnit countUnit() {
        return CountUnit.YEARS;
    }

    @Override
    public Digits digits() {
        return Digits.OF_A_FIGURE;
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
        return WORDS;
    }

    @Override
    public void cite(Situation situation, FactSheet sheet) {
        sheet.fact("establishedOn", situation.enterprise().establishedOn());
    }
}
