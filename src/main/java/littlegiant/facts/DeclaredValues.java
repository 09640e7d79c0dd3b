package littlegiant.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The facts that policies declare, as an enterprise gave them once or for one year, by their ids. Immutable; an id
 * without a value was not given.
 *
 * @param byId numbers (a proportion of 12.5% is 0.125), truth values and days
 */
public record DeclaredValues(Map<String, Object> byId) {
    /** Of none. */
    public static final DeclaredValues NONE = new DeclaredValues(Map.of());

    /**
     * The values.
     *
     * @throws IllegalArgumentException where one is neither a number nor a truth value nor a day
     */
    public DeclaredValues {
        byId = Collections.unmodifiableMap(new LinkedHashMap<>(byId));
        byId.forEach((id, value) -> {
            if (!(value instanceof BigDecimal) && !(value instanceof Boolean) && !(value instanceof LocalDate)) {
                throw new IllegalArgumentException(id + " is no number, truth value or day: " + value);
            }
        });
    }

    /** A number; null where it was not given. */
    public @Nullable BigDecimal number(String id) {
        return byId.get(id) instanceof BigDecimal number ? number : null;
    }

    /** A truth value; null where it was not given. */
    public @Nullable Boolean truth(String id) {
        return byId.get(id) instanceof Boolean truth ? truth : null;
    }

    /** A day; null where it was not given. */
    public @Nullable LocalDate day(String id) {
        return byId.get(id) instanceof LocalDate day ? day : null;
    }
}
