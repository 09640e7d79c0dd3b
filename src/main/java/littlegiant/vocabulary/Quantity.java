package littlegiant.vocabulary;

import littlegiant.facts.CountUnit;
import littlegiant.facts.Unit;
import littlegiant.wording.Text;

/** A single measure that has a value in a situation. */
public interface Quantity extends Measure {

    /** Its value in the situation, or why it has none. */
    MeasuredValue read(Situation situation);

    /** In what it is counted. */
    Unit unit();

    /** What it counts, where its unit is {@link Unit#COUNT}. */
    default CountUnit countUnit() {
        return CountUnit.NUMBER;
    }

    /** What an officer calls it. */
    Text words();

    /** Writes down the facts that it looks at in the situation. */
    void cite(Situation situation, FactSheet sheet);

    /** Whether the facts can be there and the quantity not be computable: a rate over a base that is not positive. */
    boolean mayBeUncomputable();

    /** How many digits its exact value has at most, whatever the facts. */
    Digits digits();

    /** How many figures are read for its value, at most. */
    double reads();

    @Override
    default Condition compared(Comparator comparator, Limit limit) {
        return Comparison.of(this, comparator, limit);
    }

    @Override
    default Condition withoutThreshold() {
        return new WithoutThreshold(this);
    }
}
