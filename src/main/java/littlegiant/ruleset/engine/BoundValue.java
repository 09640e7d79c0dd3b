package littlegiant.ruleset.engine;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a field, a variable or a literal holds.
 *
 * @param value null where it is not known
 * @param missing the facts that would say it, as JSON pointers into the enterprise
 * @param least of a count that is not known, the least that it can be; otherwise 0
 * @param most of a count that is not known, the most that it can be; otherwise {@link Long#MAX_VALUE}
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

    /** Whether more is known of it than that it is missing. */
    boolean isBounded() {
        return least > 0 || most < Long.MAX_VALUE;
    }

    boolean isKnown() {
        return value != null;
    }
}
