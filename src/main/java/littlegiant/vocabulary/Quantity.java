package littlegiant.vocabulary;

import littlegiant.facts.CountUnit;
import littlegiant.facts.Unit;
import littlegiant.wording.Text;

/** A single measure that has a value in a situation. */
public interface Quantity extends Measure {

    /** The value in the situation, or why there is none. */
    MeasuredValue read(Situation situation);

    /** The unit of the value. */
    Unit unit();

    /** What the value counts, for {@link Unit#COUNT}. */
    default CountUnit countUnit() {
        return CountUnit.NUMBER;
    }

    /** The label of the quantity. */
    Text words();

    /** Adds the facts that the quantity reads in the situation to the sheet. */
    void cite(Situation situation, FactSheet sheet);

    /**
     * Whether the quantity may have no value although all facts are present: a rate over a base that is not positive.
     */
    boolean mayBeUncomputable();

    /** An upper bound of the digits of its exact value, for any facts. */
    Digits digits();

    /** The number of figures read to compute the value, at most. */
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
