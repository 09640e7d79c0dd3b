package littlegiant.submission;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Numbers by fact name, in the submitted order. */
public record FactNumbers(Map<String, BigDecimal> byName) {
    /** No numbers. */
    public static final FactNumbers NONE = new FactNumbers(Map.of());

    public FactNumbers {
        byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }
}
