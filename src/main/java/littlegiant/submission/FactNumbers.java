package littlegiant.submission;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers by the names of facts, in the order in which they were given. */
public record FactNumbers(Map<String, BigDecimal> byName) {
    /** No numbers. */
    public static final FactNumbers NONE = new FactNumbers(Map.of());

    public FactNumbers {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }
}
