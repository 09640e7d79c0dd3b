package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** The result of reading a quantity in a situation. */
public sealed interface MeasuredValue {

    /** A known value. */
    record KnownValue(Value value) implements MeasuredValue {}

    /**
     * A whole number of which only bounds are known.
     *
     * @param missing the JSON pointers of the facts without which it is not known
     * @param open what a person must decide before it is known, null if only facts are missing
     */
    record BoundedValue(
            BigDecimal least,
            BigDecimal most,
            List<String> missing,
            @Nullable Text open) implements MeasuredValue {

        BoundedValue(BigDecimal least, BigDecimal most, List<String> missing) {
            this(least, most, missing, null);
        }

        /** Whether the number depends on a person and on no missing fact. */
        boolean isForPerson() {
            return missing.isEmpty() && open != null;
        }

        /** The reason why the number is not known. */
        MeasuredValue unknown() {
            return missing.isEmpty() && open != null ? new Uncomputable(open) : new Missing(missing, null);
        }
    }

    /**
     * No value, because facts are missing.
     *
     * @param pointers the JSON pointers of the facts
     * @param note an additional note, null for none
     */
    record Missing(List<String> pointers, @Nullable Text note) implements MeasuredValue {

        Missing(String pointer) {
            this(List.of(pointer), null);
        }

        Missing and(Missing other) {
            List<String> all = new ArrayList<>(pointers);
            // A term reads few figures, so that looking through them costs less than a set.
            for (String pointer : other.pointers) {
                if (!all.contains(pointer)) {
                    all.add(pointer);
                }
            }
            return new Missing(all, note != null ? note : other.note);
        }
    }

    /** No value although all facts are present: a rate over a base that is not positive. */
    record Uncomputable(Text why) implements MeasuredValue {}
}
