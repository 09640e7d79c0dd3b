package littlegiant.vocabulary;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import littlegiant.wording.Text;
import org.jspecify.annotations.Nullable;

/** What a measure gives in a situation. */
public sealed interface MeasuredValue {

    /** A value. */
    record KnownValue(Value value) implements MeasuredValue {}

    /**
     * A whole number of which only the bounds are known.
     *
     * @param missing the facts without which it is not known, as JSON pointers into the enterprise
     * @param open what a person must settle before it is known, null where nothing but facts is missing
     */
    record BoundedValue(
            BigDecimal least,
            BigDecimal most,
            List<String> missing,
            @Nullable Text open) implements MeasuredValue {

        BoundedValue(BigDecimal least, BigDecimal most, List<String> missing) {
            this(least, most, missing, null);
        }

        /** Whether no missing fact, but a person, says which number it is. */
        boolean isForPerson() {
            return missing.isEmpty() && open != null;
        }

        /** Why there is no number to reckon with. */
        MeasuredValue unknown() {
            return missing.isEmpty() && open != null ? new Uncomputable(open) : new Missing(missing, null);
        }
    }

    /**
     * No value, because facts are missing.
     *
     * @param pointers the facts, as JSON pointers into the enterprise
     * @param note what else is to be said of them, null for nothing
     */
    record Missing(List<String> pointers, @Nullable Text note) implements MeasuredValue {

        Missing(String pointer) {
            this(List.of(pointer), null);
        }

        Missing and(Missing other) {
            Set<String> all = new LinkedHashSet<>(pointers);
            all.addAll(other.pointers);
            return new Missing(new ArrayList<>(all), note != null ? note : other.note);
        }
    }

    /** No value although the facts are there: a rate over a base that is not positive. */
    record Uncomputable(Text why) implements MeasuredValue {}
}
