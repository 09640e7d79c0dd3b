package littlegiant.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of declared facts, for an enterprise or for one of its years, by id. Immutable; an id without a value was
 * not submitted.
 *
 * @param byId numbers (a proportion of 12.5% is 0.125), booleans and dates
 */
public record DeclaredValues(Map<String, Object> byId) {
    /** No values. */
    public static final DeclaredValues NONE = new DeclaredValues(Map.of());

    /**
     * Copies the values.
     *
     * @throws IllegalArgumentException if one is neither a number nor a boolean nor a date
     */
    public DeclaredValues {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
        byId.forEach((id, value) -> {
            if (!(value instanceof BigDecimal) && !(value instanceof Boolean) && !(value instanceof LocalDate)) {
                throw new IllegalArgumentException(id + " is no number, truth value or day: " + value);
            }
        });
    }

    /** The number with the id; null if it was not submitted. */
    public @Nullable BigDecimal number(String id) {
        return byId.get(id) instanceof BigDecimal number ? number : null;
    }

    /** The boolean with the id; null if it was not submitted. */
    public @Nullable Boolean truth(String id) {
        return byId.get(id) instanceof Boolean truth ? truth : null;
    }

    /** The date with the id; null if it was not submitted. */
    public @Nullable LocalDate day(String id) {
        return byId.get(id) instanceof LocalDate day ? day : null;
    }
}
