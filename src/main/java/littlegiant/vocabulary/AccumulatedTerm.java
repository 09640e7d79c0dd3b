package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;
import littlegiant.facts.Limits;
import littlegiant.facts.Unit;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** A count or a sum that the rule's {@code when} accumulated. */
record AccumulatedTerm(@Nullable Number value, Unit unit) implements Term {
    /** The value's name in a {@link FactSheet}. */
    static final String NAME = "accumulated";

    static final Text WORDS = Text.of("规则统计值", "the value that the rule accumulated");
    private static final MeasuredValue NO_VALUE =
            new MeasuredValue.Uncomputable(Text.of("规则未统计出数值", "the rule accumulated no value"));

    @Override
    public MeasuredValue read(Situation situation) {
        if (value == null) {
            return NO_VALUE;
        }
        if (value instanceof Double || value instanceof Float) {
            return ofFloating(value.doubleValue());
        }
        return new MeasuredValue.KnownValue(
                Rational.of(value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString())));
    }

    /** The engine adds amounts in floating point; rounding to cents removes its error. */
    private MeasuredValue ofFloating(double blurred) {
        if (!Double.isFinite(blurred)) {
            return NO_VALUE;
        }
        BigDecimal read = BigDecimal.valueOf(blurred);
        return new MeasuredValue.KnownValue(
                Rational.of(unit == Unit.MONEY ? read.setScale(Limits.CENT.scale(), RoundingMode.HALF_UP) : read));
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
        return true;
    }

    @Override
    public Text words() {
        return WORDS;
    }

    @Override
    public void cite(Situation situation, FactSheet sheet) {
        sheet.fact(NAME, value);
    }
}
