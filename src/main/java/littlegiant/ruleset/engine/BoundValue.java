package littlegiant.ruleset.engine;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The value of a field, a variable or a literal.
 *
 * @param value null if it is not known
 * @param missing the JSON pointers of the facts that would determine it
 * @param least for an unknown count, its lower bound; otherwise 0
 * @param most for an unknown count, its upper bound; otherwise {@link Long#MAX_VALUE}
 */
record BoundValue(@Nullable Object value, Collection<String> missing, long least, long most) {

    static BoundValue known(Object value) {
        return new BoundValue(value, List.of(), 0, Long.MAX_VALUE);
    }

    static BoundValue unknown(Collection<String> missing) {
        return new BoundValue(null, missing, 0, Long.MAX_VALUE);
    }

    static BoundValue between(long least, long most, Collection<String> missing) {
        return new BoundValue(null, missing, least, most);
    }

    /** Whether bounds of the unknown value are known. */
    boolean isBounded() {
        return least > 0 || most < Long.MAX_VALUE;
    }

    boolean isKnown() {
        return value != null;
    }
}
